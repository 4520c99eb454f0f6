const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/** First names of many cultures, of women, men, surnames, pets' names, and towns and countries: each one word. */
export const WOMEN = listed(`
  Abena Abi Abigail Ada Adaeze Adela Adele Adunni Adwoa Afia Agata Agatha Agnes Agneta Agnieszka Aiko Aino Aisha
  Aisling Alba Alejandra Alina Alma Alva Ama Amal Amara Amina Amparo Amy Amélie Ana Angharad Aniela Anika Anjali Anke
  Anna Anneke Anneli Annelise Annika Anniken Anouk Anya Aoife Apinya Ariadne Aroha Asha Ashanti Astrid Audrey Aurelie
  Ayesha Aylin Ayumi Basia Bea Beata Beatrix Beatriz Becky Belinda Bella Benita Bernadette Bernice Bertha Beryl Beth
  Bethan Bettina Beyza Bianca Bibi Birgit Birgitta Birte Bisi Blessing Blythe Bodil Brenda Bridget Bridie Brigid
  Brigitte Brita Britta Bronagh Bronwyn Bruna Brunhild Burcu Camila Camille Candice Carla Carlota Carlotta Carmela
  Carmen Carol Carys Cat Cecily Celeste Celia Chantal Charlene Charlotte Chiamaka Chiara Chidinma Chika Chipo Chloe
  Cilla Claire Clara Clare Clem Cleo Clotilde Colette Comfort Concetta Constance Cora Coral Corinne Cornelia Corrie
  Cosima Crystal Dagmar Dagny Dalal Dalia Dana Danuta Dawn Deb Dee Deepa Deirdre Delia Delphine Diana Dilys Dimitra
  Dina Dinah Dita Dolores Dominika Dora Doreen Doris Dorit Dorota Dorothea Dot Drusilla Dunja Ebba Ebele Ebony Edda
  Edie Edit Edith Effie Efua Eilidh Elena Eleni Elif Elin Elina Elke Ellen Ellie Elodie Elsa Elspeth Elvira Em Emi
  Emmy Ernestine Esi Esme Esra Estela Esther Estrella Eszter Etta Eun Eun-ji Eunice Ewa Farah Farida Fatima Fatou Fay
  Faye Fee Felicity Femke Fenella Fenna Ffion Finola Fiona Fleur Flo Flor Fran Freda Freja Freya Frida Frieda Fumiko
  Funmi Gabi Galina Geraldine Gerda Ghada Ghita Gina Ginny Gita Giulia Gladys Glenys Gloria Grace Grazia Greer Greet
  Greta Grete Gretel Gudrun Gwen Gwendolyn Halima Hana Hania Hanna Hannah Hanne Hanneke Hannelore Harriet Haruka
  Hatice Hattie Hedda Heidi Helen Helga Heloise Hendrika Henrike Hepzibah Hesper Hester Hetty Hiba Hilda Hilde Hiromi
  Hollie Hope Hortense Huda Hyacinth Hye Hye-jin Hyejin Ibtisam Ida Iffy Ikram Ileana Ilona Ilse Iluka Iman Imani Imke
  Imogen Ines Inez Inga Ingeborg Ingrid Inka Inès Ioana Ione Iris Isadora Isla Ivana Ivy Izzy Jacinta Jacintha Jade
  Jadwiga Jamila Jasmin Jean Jemima Jess Jill Jiska Jo Joan Joana Joanna Jocasta Jocelyn Jolanta Jolene Jorunn
  Josefina Josie Jovana Joy Joyce Juanita Judit Judith Juno Jutta Kalinda Kamala Karin Kasia Kata Kate Kathleen Katia
  Katinka Katja Katya Kavita Kaya Keiko Keziah Khadija Kirsten Kirsty Klara Laila Lakshmi Lale Lara Latisha Latoya
  Laura Lavinia Layla Leela Leila Lena Leonie Lerato Leticia Lettie Leyla Li Liesl Lila Lilli Lily Lindiwe Ling Linnea
  Lisbet Lisbeth Lise Liv Livia Lizzie Lola Lorelei Lorna Lotta Lotte Lottie Louise Lucia Lucienne Lucille Lucinda
  Lucy Lucía Ludmila Luisa Lumi Lupe Luz Lydia Mabel Maeve Magali Magda Magnolia Mags Maija Maja Makena Malia Malin
  Malina Maren Margarethe Margarida Margit Margo Margot Marguerite Mariam Maribel Maris Marisol Marit Marjorie Marlene
  Marnie Marta Mary Maryam Mathilde Matilda Maud Maureen Mbali Meera Megan Mei Mei-Ling Meike Mercedes Mercy Merete
  Mette Mia Mila Milena Mimi Mina Ming Minnie Mirabel Mireille Mirela Mirembe Mireya Miriam Mirja Mirjam Moira Mona
  Morag Morwenna Mumtaz Nadezhda Nadia Nadine Nadège Naledi Nalini Nanako Nandini Nanna Naoko Naomi Nasreen Nasrin
  Natsuki Nell Nellie Nerys Ngaire Ngozi Nia Nicole Nina Nino Nkechi Noelle Noemi Nokuthula Nolwenn Nomsa Nomvula Noor
  Noora Nora Norma Noura Nuria Obiageli Octavia Oda Odalys Odette Odile Ofelia Oksana Olga Oluchi Ondine Oona Ophelia
  Orla Otilia Ottavia Ottilie Ottoline Oyin Padma Paloma Paola Parisa Parvati Pascale Patience Pavla Paz Pearl Peg
  Peggy Penelope Perla Pernilla Pernille Perpetua Petra Petronella Petya Philippa Pia Pilar Polly Pooja Poppy Precious
  Prisca Priscilla Priti Priya Prudence Rafaela Ragna Ragnhild Ramona Rania Raquel Rasa Rashida Ravenna Rebecca
  Rebekka Rena Renata Renske Rhea Rhiannon Rikke Rin Rina Rita Robin Romy Rosa Rosalind Rosamund Rosario Rose Rosheen
  Rosie Rowena Roxana Roza Rukhsana Rukia Rukmini Runa Ruta Ruth Ruthie Sabine Sachiko Sade Sadia Safiya Saki Salama
  Salma Salome Samira Sana Sandra Sanna Sanne Saoirse Saskia Sefa Sefi Selma Shanice Shanti Shauna Shirin Shreya Shu
  Signe Sigrid Sigrun Silvia Simone Sinead Siobhan Sioned Sofie Sofía Soledad Solveig Sonya Soo Sophie Soraya Sorcha
  Stella Steph Stine Suki Sunita Sunniva Suri Svetlana Sybil Sylvie Tali Tamar Tamika Tamsin Tanja Tansy Tanvi Tara
  Tatiana Temi Teresa Tereza Tess Tessa Thandi Thea Thelma Theodora Thora Tierney Tilda Tilde Tina Titilayo Tola
  Tomoko Tove Trudi Trudy Tuula Tuuli Tuulikki Tuva Ulla Ulrike Uma Ursula Uschi Ute Uzma Valentina Valeria Vanessa
  Vega Vera Veronika Vesna Vi Vicky Viola Violet Vivian Wanda Wangari Wanjiru Wen Wendy Wiebke Wilhelmina Wilma
  Winifred Winnie Wren Xenia Ximena Yara Yasmin Yesenia Yewande Ylva Yoko Yolanda Yuki Yvette Zadie Zahra Zainab
  Zanele Zara Zelda Zeynep Zoe Zofia Zohra Zora Zsofia Zuri
`);

export const MEN = listed(`
  Aaron Abbas Abdi Abdul Abebe Abel Achille Ade Adebayo Adrian Ahmad Ahmed Ahmet Aidan Akash Akira Alan Alasdair
  Alastair Albert Alec Aled Aleksi Aleksy Alfie Ali Alistair Alonso Alonzo Amadou Ambrose Amir Amit Anatole Anders
  Andile Andre Andrzej Andy Angelo Angus Ankit Ansel Anselm Anselmo Antoine Anton Antti Anwar Ardal Arjun Arlo Arman
  Arne Aron Art Arthur Arturo Arvid Asante Asger Ash Ashok Asif Aurelio Ayo Ayodele Babajide Babak Balint Bao Baptiste
  Baraka Barnaby Bart Bartek Bartholomew Bas Bashar Bashir Bashkim Basil Bastian Bela Ben Bence Benedikt Benji Benny
  Benoit Benoît Beppe Bernd Bert Bertie Bertil Bertrand Bilal Bill Birger Birk Bjarne Bjorn Björn Blaise Bo Bob Bodo
  Bogdan Bongani Boris Borys Brad Bram Brandon Brendan Brent Bruce Brun Bruno Burak Cal Caleb Callum Calvin Cameron
  Carl Carlos Caspar Caspian Cassius Castor Cedric Cem Chen Cheng Chidi Chucho Ciaran Clark Clement Clifford Clyde
  Cody Colin Colm Conor Conrad Corentin Corey Corin Cormac Cornelius Corrado Cosmo Craig Curtis Cyril Cyrus Dae-jung
  Dafydd Dag Dale Damian Dan Dane Danilo Dario Darius Darko Darnell Dashiell Davit Deepak Dele Delroy Dennis Denzel
  Dermot Des Desmond Detlef Dev Devansh Dewi Dex Diego Dieter Dieudonne Dieudonné Dilip Dimitri Dinesh Dion Dmitri Dom
  Dominik Donal Dorje Doug Dougal Dov Dragan Duarte Duc Duncan Dusan Dwayne Dylan Eamon Ebo Ebrahim Ed Eddie Edmund
  Eduardo Eero Efe Eino Eitan Ekow Elias Elio Elliot Emeka Emil Emlyn Emre Enzo Eoin Ephraim Erik Ernesto Errol
  Esteban Eustace Evan Ewan Ezekiel Ezra Fabio Faisal Farid Farouk Faruk Federico Felix Ferdi Ferdinand Fergal Fergus
  Fiachra Filip Finbar Finlay Finn Fitz Florian Florin Floyd Frank Fraser Freddie Fritz Frode Fynn Gabe Gabor Gareth
  Garrett Gaspard Geert Gerald Gerd Gerrit Gerry Gethin Gideon Gil Gilbert Gino Godfrey Godwin Goran Gordon Graham
  Grant Greg Grigor Grzegorz Guido Gunnar Gus Gustavo Gwil Gwyn Habib Hakim Hal Halim Halvard Hamid Hamish Hamza Hanif
  Hank Hans Harald Hari Haruki Haruto Hassan Hector Hektor Hendrik Henk Henrik Hessel Hideo Hilario Hiroshi Hjalmar
  Honza Horace Horst Hugh Hugo Iain Ian Ibrahim Ichiro Idris Idrissa Ifan Iggy Ignacio Ignatius Igor Ilias Ilir Ilya
  Iqbal Isak Ishaan Ismail Itai Ivan Ivo Ivor Iwan Jabari Jacek Jack Jafar Jakub Jamal Jarek Jaromir Jaroslav Jasper
  Jens Jerome Jerzy Jesper Jibril Jiro Joao Joaquin Joe Joel Johan Jomo Jon Jonas Jonty Joon Joost Jordi Jorge Josh
  Josiah Josip Jude Jules Juma Jun Kahu Kai Kalle Kamal Kamau Kareem Karim Karl Kasimir Kasper Kazimir Keir Keith
  Kelvin Kemal Kenji Ketut Khalid Kip Kit Kofi Kojo Kolya Kostas Kristjan Kuba Kurt Kwaku Kwame Kwasi Kweku Kwesi
  Lachlan Lalo Lamar Lance Lars Laszlo Lazlo Leander Leandro Leif Lenny Leo Leopold Leroy Lev Levi Lewis Liam Linus
  Lionel Lior Lorcan Lorenz Lorenzo Lothar Lou Louis Luc Ludger Ludo Ludvig Ludwig Luis Luka Lukas Lwazi Mack Mads
  Magnus Mahmoud Malachi Malik Mandla Manu Manuel Marc Marcel Marco Marcus Marek Mario Marius Markus Marlon Martin
  Mateo Mateus Mats Matt Matteo Matthias Matus Max Maximilian Mehmet Melchior Mike Mikkel Mikko Milan Milo Milos Mirek
  Mirko Mirza Mo Mordecai Moritz Morten Moses Mukisa Mustafa Mwangi Nacho Nadim Nadir Nasser Naveen Ned Neil Nelson
  Neville Ngugi Nico Nigel Nikhil Niko Nikolai Nikos Nils Nils-Petter Nish Nkosana Noah Noel Nuno Obadiah Obi Odd Oleg
  Oliver Olli Ollie Oluwaseun Omar Omari Ondrej Orso Oscar Osei Oskar Osman Ossian Ossie Otieno Otis Otmar Ottavio
  Ottmar Otto Ottokar Oumar Owen Oyelaran Ozan Pablo Paddy Paolo Paresh Pascal Pascoe Pasquale Patrick Paul Paulo
  Pavel Pavlos Peadar Pekka Pelle Pepe Pepijn Per Percy Perrin Peter Petr Petros Petru Pierre Piers Piet Pim Piotr Pop
  Pranav Pål Quentin Quincy Quirin Radek Raf Rafa Rafael Rafi Rafiq Raj Ralf Rami Ramon Rasheed Rashid Rasmus Raul
  Ravi Ravindra Ray Raymond Reggie Remy Renzo Reuben Rex Rhys Roald Rob Rocco Rodrigo Roger Rohan Roland Rolf Rollo
  Ronan Rory Rosh Ross Ruben Rudi Rui Rune Rupert Rutger Sadiq Salim Salvatore Sam Sami Samir Samson Samuel Sandeep
  Sandor Sandro Sanjay Santiago Santino Scott Seamus Seb Sefton Selim Sergei Sergio Seth Seung Sharif Sibusiso Sigi
  Silvio Simeon Sipho Sixten Sizwe Sol Solomon Sora Soren Stan Stavros Stefan Stelios Stellan Sten Stig Stu Sunil
  Suresh Sven Sverre Tadeo Tadeusz Takumi Tarek Tariq Taro Tavish Ted Teddy Tendai Teo Terrence Teun Teuvo Thabo
  Thaddeus Theo Thulani Tiago Tib Tim Timo Timur Tito Tobi Tobias Toby Todd Tolga Tom Tomas Tomasz Tony Tor Torben
  Toshi Trevor Trung Tuan Tunde Tyrone Uche Udo Ugo Ulf Uli Ulises Umberto Uri Uwe Vaclav Valdis Vanya Vasco Vaughn
  Veit Vic Victor Vikram Viktor Vince Vito Vusi Vytas Wale Waleed Wally Walt Walter Wei Wendell Wes Wiktor Wilf Willem
  Wim Winston Wiremu Wojtek Wolfgang Xavi Xavier Xolani Yannick Yannis Yash Yaw Yiannis Yosef Yusuf Zeb Zeke Zoli
  Zoltan Zoltán
`);

export const SURNAMES = listed(`
  Abara Abernathy Achebe Adeyemi Ali Baker-Lee Beaumont Begum Bianchi Byrne Carter Chan Chen Cohen Costa Delgado
  Dlamini Doyle Duarte Dubois Eriksen Fairfax Fernandes Fischer Fitzgerald Fitzroy Garcia Goldstein Griffiths Haddad
  Hale Halloran Hansen Hartmann Hollis Hopkins Horvat Hughes Ivanova Jensen Kaya Kimani Kowalski Kumar Larsen Lee
  Lindqvist Macleod Mendez Mensah Montgomery Moreau Moretti Murphy Nagy Nguyen Novak Nwosu Okafor Okeke Okonkwo Okoro
  Ortiz Osei Oyelaran Papadakis Patel Petrov Pham Pickering Pike Popov Quinn Rahman Roach Rossi Sato Schmidt Sharma
  Silva Singh Tan Tanaka Thapa Ueda Vance Vasquez Virtanen Voss Watanabe Weber Winters Xu Yilmaz Zhang
`);

export const PETS = listed(`
  Bandit Baxter Bean Bella Biscuit Calypso Coco Cosmo Daisy Domino Fluffy Ginger Goldie Gus Hops Humphrey Hyacinth
  Lark Ludo Lulu Luna Lupin Max Milo Mimi Mittens Mitzi Monty Moss Muffin Nibbles Otis Peanut Pepper Pickle Pickles
  Pim Pip Poppy Rex Rufus Rusty Shadow Smudge Socks Suki Tiger Toffee Waffles Ziggy
`);

export const TOWNS = listed(`
  Accra Athens Auckland Austin Basel Bergen Berlin Bogota Boston Brazil Bristol Brno Bruges Cairo Canada Cardiff
  Chicago Chile Croatia Cyprus Dallas Delhi Denver Dublin Egypt Finland Geneva Ghana Ghent Glasgow Granada Greece
  Hamburg Hanoi Iceland Ireland Italy Japan Kenya Kyoto Lagos Leeds Lima Lisbon Lyon Madrid Malta Montreal Morocco
  Mumbai Munich Nairobi Naples Nepal Norway Osaka Oslo Ostrava Paris Perth Peru Poland Porto Portugal Prague Quito
  Riga Rome Seattle Seoul Seville Sofia Spain Split Sydney Tallinn Toronto Tunis Turin Vienna Wales York Zagreb Zurich
`);
