/** The part of the browser's speech recognition that is used here. */
interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  start(): void;
  stop(): void;
}

interface Heard extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}

type Speech = Readonly<Record<"SpeechRecognition" | "webkitSpeechRecognition", (new () => Recognition) | undefined>>;

/** Whether this browser turns speech into text. */
export function canListen(): boolean {
  return recognizer() !== undefined;
}

/** Whether this browser reads texts aloud. */
export function canSpeak(): boolean {
  return "speechSynthesis" in window;
}

/** Listens for one sentence; `stop` ends it early. */
export function listen({ heard, ended }: { heard(text: string): void; ended(problem?: string): void }): { stop(): void } {
  const recognition = new (recognizer()!)();
  let problem: string | undefined;
  recognition.lang = "en";
  recognition.interimResults = true;
  recognition.addEventListener("result", (event) =>
    heard(Array.from((event as Heard).results, (result) => result[0]!.transcript).join(" ")),
  );
  recognition.addEventListener("error", (event) => {
    const { error } = event as Event & { readonly error: string };
    if (error !== "aborted" && error !== "no-speech") problem = error;
  });
  recognition.addEventListener("end", () => ended(problem));
  recognition.start();
  return { stop: () => recognition.stop() };
}

/** Reads a text aloud, in place of what is being read. */
export function speak(text: string): void {
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = "en";
  speechSynthesis.speak(utterance);
}

function recognizer(): Speech["SpeechRecognition"] {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Speech;
  return SpeechRecognition ?? webkitSpeechRecognition;
}
