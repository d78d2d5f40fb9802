/** A component of the texts, for the check and for the tools in which editors write. */
export type TextComponent = {
  /** What it stands for, in a few words of Italian. */
  label: string;
  /** Its attributes, and those of them that may be left out. */
  attributes: string[];
  optional?: string[];
  /** In a sentence, or on lines of its own. */
  place: 'text' | 'flow';
  /** True if it stands around a text. */
  wraps: boolean;
};

const table = {
  Num: { label: 'Cifra del registro', attributes: ['id'], place: 'text', wraps: false },
  Claim: {
    label: 'Confronto fra cifre',
    attributes: ['of', 'to'],
    optional: ['to'],
    place: 'text',
    wraps: true,
  },
  Term: { label: 'Voce del glossario', attributes: ['id'], place: 'text', wraps: true },
  Chart: { label: 'Grafico', attributes: ['id'], place: 'flow', wraps: false },
  Callout: { label: 'Riquadro', attributes: ['title'], place: 'flow', wraps: true },
  FieldReference: { label: 'Elenco dei campi', attributes: ['of'], place: 'flow', wraps: false },
  MessageReference: { label: 'Elenco dei messaggi', attributes: ['of'], place: 'flow', wraps: false },
} satisfies Record<string, TextComponent>;

/** What an editor writes between `<` and the attributes. */
export type ComponentName = keyof typeof table;

/** All components of the texts by name; which kinds of text may use one stands in `kinds`. */
export const textComponents: Record<ComponentName, TextComponent> = table;
