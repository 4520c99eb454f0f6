/** Stories to start from, one sentence or question a line. */
export const samples: Readonly<Record<string, string>> = {
  "A family": `Hana is the mother of Piet.
Piet is the father of Suri.
Is Hana Suri's grandmother?
Is Suri the mother of Hana?`,
  "Moving about": `Ana went to the kitchen.
Ben is in the garden.
Ana moved to the office.
Is Ana in the office?
Is Ben in the kitchen?
Is Ana in the kitchen?`,
  "Lost keys": `Tom put the keys in the blue bag.
The bag is under the table.
Mia took the keys out of the bag.
Does Tom have the keys?
Are the keys in the bag?
Is the bag red?`,
  "A change of plans": `The meeting was going to be on Monday.
Then Priya moved it to Thursday.
Leo cannot come on Thursday.
Is the meeting on Monday?
Can Leo come to the meeting?
Will Priya bring cake?`,
};
