import checkSettings from '../../schemas/check-settings.schema.json' with { type: 'json' };
import inventory from '../../schemas/inventory.schema.json' with { type: 'json' };
import suivi from '../../schemas/suivi.schema.json' with { type: 'json' };
import tool from '../../schemas/tool.schema.json' with { type: 'json' };

/** The schemas of the files that people write, by the word for the file. Far from the other data: only editors read them. */
export const SCHEMAS = {
  inventaire: inventory,
  reglages: checkSettings,
  outil: tool,
  suivi,
} as const satisfies Readonly<Record<string, object>>;
export type SchemaName = keyof typeof SCHEMAS;
