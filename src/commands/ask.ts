import { isCancel, multiselect, text, type CANCEL_SYMBOL } from '@clack/prompts';
import { Fault } from '#src/lib/fault.ts';
import {
  bulletinBefore,
  faultOfPeriod,
  faultOfTitle,
  indicatorsOf,
  type Archive,
  type Choices,
} from '#src/publishing/new-bulletin.ts';

/** What was answered. @throws {Fault} if the editor broke off. */
export function answered<Answer>(answer: Answer | typeof CANCEL_SYMBOL): Answer {
  if (isCancel(answer)) throw new Fault('Annullato: non ho scritto nessun file.');
  return answer;
}

async function askIndicators(archive: Archive, period: string): Promise<string[]> {
  const ids = await multiselect({
    message: 'Indicatori (frecce per spostarsi, spazio per scegliere o togliere, Invio per confermare)',
    options: archive.indicators.map(({ id, data }) => ({ value: id, label: data.name, hint: id })),
    initialValues: indicatorsOf(bulletinBefore(archive, period), archive),
    // The message that `required` brings is in English; an empty choice is refused when the draft is written.
    required: false,
    showInstructions: false,
    maxItems: 12,
  });
  return answered(ids);
}

/**
 * Asks on the terminal for what was not given.
 * @throws {Fault} if the editor breaks off.
 */
export async function ask(archive: Archive, given: Partial<Choices>): Promise<Choices> {
  const period =
    given.period ??
    answered(
      await text({
        message: 'Periodo del bollettino, anno e mese',
        initialValue: archive.nextPeriod,
        validate: (answer) => faultOfPeriod(archive, answer ?? ''),
      }),
    );
  const title =
    given.title ??
    answered(
      await text({
        message: 'Titolo: la notizia, al massimo 65 caratteri',
        validate: (answer) => faultOfTitle(answer ?? ''),
      }),
    );
  return { period, title, indicators: given.indicators ?? (await askIndicators(archive, period)) };
}
