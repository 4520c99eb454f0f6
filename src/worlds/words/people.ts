const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/** First names from many languages, each of one word. "Will" and "May" are left out: they read like verbs. */
export const NAMES = listed(`
  Aaliyah Abdul Adaeze Agnes Ahmed Aiko Akira Alejandro Alice Amara Amelie Amina Ana Anders Andrei Anika Anna Antonio
  Anya Arjun Astrid Ayşe Babak Beatriz Ben Björn Bogdan Bruno Camila Carlos Carmen Cedric Chen Chiara Chidi Clara Dalia
  Daniel Daria David Deepak Diego Dimitri Dina Dmitri Ebony Eduardo Elena Eli Elif Emeka Emil Emma Eszter Eva Farah
  Fatima Felix Fiona Francesca Freya Gabriel Giulia Goran Grace Greta Hana Hannah Haruto Hassan Helena Henry Hiroshi
  Hugo Ibrahim Ida Imani Ingrid Isabel Ivan Jack Jakub Jamal James Jasmine Javier Ji-woo Johan John Jomo José Julia
  Kaito Kamala Karim Katya Kenji Khadija Kofi Kwame Lars Lea Leila Leo Liam Ling Linh Lucas Lucia Łukasz Luna Magnus
  Malik Manuel Maria Marta Mary Mateo Maya Mehmet Mei Mia Miguel Mila Minh Miriam Mohammed Naledi Naomi Natasha Nia
  Nikhil Nina Noah Nour Oksana Olga Oliver Omar Otto Pablo Paolo Pedro Peter Petra Precious Priya Rafael Rahul Rana
  Rania Ravi Renata Rosa Ruth Samira Samuel Sandra Sanjay Sara Sebastian Selma Sergei Siobhán Sofia Sven Tariq Tatiana
  Thabo Thandiwe Theo Thomas Tom Tomás Uma Valentina Vera Viktor Wanjiru Wei Yara Yasmin Yuki Yusuf Zahra Zainab Zara
  Zoë
`);

/** People and animals spoken of without a name. */
export const FAMILIAR = [
  ...listed("Grandma Grandpa Dad Mum"),
  ...listed("brother sister cousin uncle aunt boss friend neighbour son daughter").map((word) => `my ${word}`),
  ...listed("cat dog parrot rabbit tortoise").map((word) => `the ${word}`),
  ...listed("teacher doctor baker nurse plumber gardener postman driver cook pilot painter clown").map((word) => `the ${word}`),
];
