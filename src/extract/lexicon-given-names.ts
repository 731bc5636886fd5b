/**
 * Given names of ministers and diplomats of all regions, as lists of office holders that Wikidata (CC0) and history.state.gov
 * (CC0) keep have them at least twice, and some common ones beside. A capital word that stands here makes the words after
 * it a person's name; names that are countries, months or plain English words too are left out.
 */
const rows = `
Aaron Abbas Abd Abdalla Abdallah Abdel Abdel-Aziz Abdel-Fattah Abdelaziz Abdelfattah Abdelmadjid Abdelrahman Abdh Abdollah Abdolnaser Abdolreza
Abdrabbuh Abdu Abdul Abdul-Halim Abdul-Hamid Abdul-Nasser Abdul-Rahman Abdul-Wahab Abdulaziz Abdulla Abdullah Abdullatif Abdulmalik Abdulqawi
Abdulrahman Abdulwahab Abdurrahman Abiy Abolfazl Abraham Abu-Bakr Abul Achmad Adam Adama Adarsh Addison Adel Adil Adilbek Adnan Adolph Adrian Aftab
Agha Agnès Aguila Agum Agus Aharon Ahmad Ahmad-Reza Ahmed Ahmet Ahn Ahsan Airlangga Aisha Aitzaz Ajay Ajit Akbar Akhlaqur Akhmetzhan Akihiko Akiko
Akinwumi Akio Akira Alaa Alain Alan Alassane Alastair Albert Alberto Albin Alejandro Aleksandar Aleksandr Aleksei Aleksey Alekszandr Alex Alexander
Alexandra Alexandre Alexei Alexey Alexis Alfred Alhaj Ali Ali-Akbar Alice Alihan Aline Alireza Alison Alistair Alister Aliza Allan Allen Almazbek Alok
Aloízio Alpha Alphonso Alvin Alyaksandr Amanda Amanullah Amarinder Amazonino Amber Ambrose Ames Amin Amina Amir Amira Amit Amna Amnon Amr Amy Amélie
Anandiben Anas Anatolii Anatoliy Anatoly Anders Anderson Andika Andrea Andrei Andres Andrew Andrey Andrii Andriy Andry Andrzej André Andrés Andy
Angela Angelo Angus Anies Anil Anita Ann Anna Annalena Anne Anne-Marie Annick Annika Anthony Antoine Anton Antonio Antony António Antônio Anurag Anvar
Anwar Ararat Archibald Ariel Arif Arjun Arkady Armando Armen Arnaud Arnold Arsen Arseniy Artem Arthur Arturs Arun Arup Arvind Asad Ashat Asher Ashfaq
Ashok Ashraf Ashtar Ashton Ashwini Asif Askar Aslan Asset Assimi Atal Atef Atsushi Attique Audrey Augusto Augustus Aung Aurélia Aurélie Aurélien
Austin Avi Avigdor Aviv Avraham Avril Awad Awn Ayad Ayelet Ayman Ayşenur Azam Azhar Azhari Aziz Azizollah Babiker Badr Bagher Bagir Bahlil Bahr Bahram
Bailey Bakhyt Bakhytzhan Bakri Balram Bambang Ban Bandar Bandaru Banwari Banwarilal Baqir Barack Barbara Barham Barney Barry Bashar Basil Basuki
Behrouz Beibut Beji Bekir Benedita Benigno Benjamin Benny Benoît Berat Berdibek Bernard Bernardo Bertrand Beth Betsy Beverley Beverly Bhagat Bhopinder
Bhupender Bhupinder Bijan Bikram Bilal Bilawal Bill Binali Binsar Binyamin Bipin Birender Bisher Bo Bob Bogdan Bola Boris Borys Boutros Boyd Boyko
Brad Bradford Bradley Brandon Brenda Brent Brian Brice Bridget Brigitte Brooks Bruce Bruno Budi Bui Bulat Bunmei Burton Bushara Bushra Butler Béatrice
Bérangère Caldwell Cameron Campbell Carl Carlos Carlton Carmen Carol Caroline Carolyn Carroll Carter Catherine Catriona Cecil Cemil Chan Chandler
Chandra Chang Charles Charlie Charlotte Chaudhary Chaudhry Chee Chen Chennamaneni Chester Chikage Chloe Cho Choe Choi Chol Choo Chris Christian
Christiane Christina Christine Christophe Christopher Chrystia Chun Chung Claire Clarence Clark Claude Claudia Claudio Clayton Clifford Clifton Clive
Clyde Colin Colleen Condoleezza Conor Corinne Cornel Cornelius Courtland Craig Cristina Curtis Cynthia Cyril Cyrus Cássio Cécile Dag Daishiro Dale
Dalia Dalveer Damian Dan Dana Daniel Danny Dariga Dauren Dave David Davis Davood Dawn Deborah Deepak Deng Denis Denise Dennis Denys Derek Des Desmond
Devanand Devendra Dharmendra Diana Diane Dianna Dick Didier Dilma Dina Dinesh Dirk Dmitri Dmitriy Dmitry Dmytro Dnyandeo Dominic Dominick Dominique
Don Donald Dorit Dorothy Dost Doug Douglas Dudley Duncan Dwight Earle Ebrahim Ed Edgar Edgars Edi Edmund Eduard Eduardo Edward Edwin Effi Efkan Efraim
Ehsan Ehud Eileen Eissa Eitan Ekrem Elaine Eleanor Elena Eleni Eli Eliezer Elihu Eliyahu Elizabeth Ellen Elliott Ellis Elmar Elyakim Emil Emma
Emmanuel Emmanuelle Emmerson Emomali Emory Eng Enrique Erastus Erbolat Eric Erlan Erna Ernest Erulan Eshaq Esmail Essa Estelle Esther Ethan Eugene
Eugène Evan Everett Evgeny Evo Fabien Fabrizio Fadul Fahad Fahd Fahmida Faisal Falah Farah Farhad Farid Farooq Fateh Fatih Fatima Fatma Fattah Faure
Fauzi Fawad Fayez Federica Felipe Felix Ferdinand Fereydoon Fergus Feridun Fernando Fidel Fikri Filipe Filippo Fiona Firdous Fletcher Fleur Florence
Folke Fouad Frances Francis Francisco Franck Francois Frank Frank-Walter Franklin François François-Xavier Françoise Fraser Fred Frederic Frederick
Frédéric Fuad Fumio Félix Gaber Gabi Gabriel Gabrielius Galit Gallatin Galwak Galymjan Gamal Gan Ganga Gardner Gareth Gary Gates Gavin Gebran Geir
Gene Geneviève Gennady Geoff Geoffrey George Georges Georgiy Georgy Gerald Geraldo Gerard Gerhard Ghasem Ghassan Ghazi Gholam Gholam-Ali
Gholam-Hossein Gholamhossein Ghulam Gideon Gilad Gilbert Gilberto Gildas Giles Gilles Gillian Gilman Gina Giorgi Giorgos Giriraj Gitanas Giuseppe Gleb
Glenn Glenys Gloria Glynne Goh Golda Goodluck Gopalkrishna Gordon Gotabaya Grace Graeme Graham Grant Green Greg Gregory Grigori Grigory Guido
Guillaume Gulzar Guo Gurbanguly Gus Gustavo Guy Gérald Gérard Hachiro Hadelin Hadi Hage Haibatullah Haider Hailemariam Haim Haitham Hajim Hajime
Hakainde Hakan Hala Halimah Hamad Hamdan Hamid Hamidreza Hamilton Hamish Hammad Han Hanan Hani Hanif Hanna Hans Hardeep Harifin Harish Harold Harriet
Harriett Harrison Harry Harsh Hart Harun Harvey Hasan Hashemi Hashim Hassan Hatta Haydon Haytham Haywood Hazar Hazel Hazem Hazim Heather Heiko Helder
Helen Helga Helmut Hemant Heng Hennadiy Henri Henrique Henry Herbert Herman Hershel Hervé Hery Heshmatollah Hezekiah Hideaki Hidehisa Hideo Hilary
Hill Hillary Hilmi Hina Hirofumi Hirokazu Hironobu Hiroshi Hiroya Hiroyasu Hiroyuki Hisashi Hisham Hitoshi Hojjat Hong Hope Horace Hoshyar Hossein
Howard Howland Hu Huang Hubert Hugh Hugo Hugues Hulusi Human Hun Huntington Husain Hussain Hussein Hwang Hélène Hüseyin Iain Ian Ibrahim Ichiro Ichirō
Ichita Idris Idriss Iftikhar Ignazio Igor Ihor Ijaz Ikuo Ilan Ilham Ilir Illya Imangali Imran Indranee Ine Ingrida Inna Iqbal Irakli Irfan Irina Irvin
Irving Irwan Iryna Isa Isaac Isabelle Isaias Isamu Ishaq Ishraqah Ismael Ismail Issa Issei Itsunori Itsurō Ivan Ivica Ivo Ivor Iván Jaafar Jaber Jabr
Jacinda Jack Jackson Jacob Jacqueline Jacques Jacques-Henry Jagdish Jair Jaishankar Jake Jalal Jamal James Jamie Jan Jane Janet Jaques Jared Jaroslaw
Jaswant Javad Javed Javier Jawwad Jay Jayaram Jean Jean-Baptiste Jean-Bernard Jean-Christophe Jean-Claude Jean-David Jean-François Jean-Jacques
Jean-Louis Jean-Marc Jean-Marie Jean-Marin Jean-Maurice Jean-Michel Jean-Paul Jean-Pierre Jean-Yves Jeff Jefferson Jeffrey Jen Jennifer Jennings Jens
Jeon Jeong Jeremiah Jeremy Jerome Jerzy Jesse Jessica Jeyhun Jia Jiang Jill Jim Jin Jirō Jo Joan Joanne Joao Joaquim Jodi Joe Joel Joginder John
Johnny Johnson Joko Jon Jonas Jonathan Jorge Joschka Jose Josef Josep Joseph Josephine Josette Josh Joshua Josiah José Joy Joyce João Joël Joëlle Jual
Juan Judith Judy Julia Julian Julie Julius Jun Jun'ichi Jun'ichirō Jung Junichiro Justin Justine Juwono Jyotiraditya János Jérôme Jüri Kailashpati
Kairat Kais Kaja Kalmukhanbet Kalyan Kamal Kamal-Eddin Kamala Kamel Kamla Kamran Kan Kanat Kang Kant Kaoru Kaptan Karam Karen Karim Karin Karine Karl
Kassym-Jomart Katalin Kate Katharine Katherine Kathleen Kathryn Kathy Katsunobu Katsuyuki Kay Kazem Kazim Kazuhiko Kazuhiro Kazuko Kazuyoshi Keiichi
Keiji Keiko Keir Keith Keizō Kelly Kemal Kemi Ken Kenji Kennedy Kenneth Kensaku Kent Keshari Kevin Keyvan Khaled Khalid Khalifa Khalil Khamis Khan
Khaw Khawaja Khurram Kim Kin'ichi Kioumars Kiril Kirill Kirstjen Kit Kiyoshi Klaus Kofi Koh Koichi Koji Kong Konijeti Konrad Konstantin Koo Kosaburo
Kosti Kostyantyn Krishan Krishna Kristalina Kristen Kristina Krišjānis Krymbek Ksenia Kumar Kunio Kuol Kwasi Kwon Kyle Kyriakos Kōichirō Kōjirō La Lai
Laila Lakhdar Lal Lalit Lana Lane Larry Lars Latif Laura Laurence Laurent Laurie Lawrence Lazarus Lech Lee Leigh Leila Leland Lenín Leo Leon Leonard
Leonid Leslie Lester Levi Lewis Li Liam Lily Lim Linas Lincoln Linda Lindsay Liora Lisa Liu Liudmyla Liz Lloyd Lockhart Lolwah Loretta Lotfi Lou Louis
Louise Lowell Lu Luc Lucius Lucy Ludovic Luhut Luigi Luis Luiz Luke Luo Luther Luís Lyle Lyn Lynn Lütfi Mabrouk Macky Madan Madeleine Maeen Maggie
Magnus Magzum Mahamat Mahathir Mahdi Mahendra Mahfud Mahinda Mahmoud Mahmud Maia Majid Makawi Makhdoom Makiko Makoto Maksym Maktoum Malcolm Maliha
Malik Mamady Mamata Manani Manhal Manik Manmohan Manning Manohar Manoj Mansar Mansour Mansukh Manuel Mao Marat Marc Marcelo Marcia Marco Marcos Marcus
Margaret Margot Margrethe Maria Marial Mariam Marianne Mariano Marie Marie-Annick Marie-France Marija Marilyn Mario Marion Marise Mark Marshall Martin
Martine Martti Marty Marwan Mary Maryam Maryna Maryse Masaaki Masafumi Masagos Masaharu Masahiko Masahiro Masaki Masamitsu Masanori Masao Masaru
Masato Masatoshi Masayoshi Mashal Masoud Masoumeh Masrour Matan Mateusz Matt Matteo Matthew Matthews Maureen Maurice Mauricio Mauro Max Maxim Maxwell
Megawati Mehdi Mehmet Meir Meira Mekki Mel Melanie Meles Melvin Menachem Meng Menna Mercer Meshal Mevlut Mevlüt Mian Michael Michaël Michel Michele
Micheline Michelle Michèle Mick Miftah Miguel Mike Mikhail Mikheil Miles Miller Milos Miloš Milton Mims Minni Minoru Mir Mireille Mirghani Miriam
Mishael Mitch Mitchell Mitsuo Mo Moammar Mockbul Mohamad Mohamed Mohammad Mohammad-Ali Mohammad-Bagher Mohammad-Javad Mohammed Mohan Mohsen Mokgweetsi
Moncef Monica Monroe Montgomery Moon Moore Morgan Morris Morteza Morton Moshe Mostafa Motazz Motoo Mounir Moustafa Mridula Mubarak Muhadjir Muhammad
Muhammadu Muhammed Muhyiddin Mukhtar Mukut Munir Munther Muppavarapu Murad Murat Muriel Murphy Murtaza Musa Mustafa Mustapha Muthuvel Mykhailo Mykola
Myron Márcio Mäulen Mélanie Nabam Nabi Nabih Nabil Naci Nadeem Nadhim Nadia Nadiem Nadine Nafi Naftali Nagendra Naim Najat Najeeb Najib Najla Najma
Naledi Nam Nana Nanaia Nancy Naoki Naoto Nara Narendra Naresh Narges Nariaki Naser Nasr Nasrin Nasser Natalia Natalie Natalya Natan Nath Nathalie
Nathan Nathaniel Naveed Navi Navtej Nawaf Nawaz Nayef Neal Necdet Nechervan Nechirvan Neil Neiphiu Nelson Neveen Newton Ng Ngozi Nguyen Nguyễn
Nicholas Nick Nicky Nicola Nicolae Nicolas Nicole Nicolás Nigel Nikhil Nikki Nikol Nikolai Nikolay Nikos Nimet Nirbhay Nirmal Nirmala Niro Nirupama
Nissim Nitin Nitish Nobuaki Nobutaka Nobuyasu Noel Norihiro Norihisa Noriko Norio Norman Noura Nouri Numan Nurettin Nurlan Nursultan Nus Obaid Oded
Odile Ogden Oh Oksana Olaf Oleg Oleh Oleksandr Oleksandre Oleksii Oleksiy Olena Olga Olha Oliver Olivia Olivier Ollanta Olly Olof Olusegun Om Omar
Omer Ong Onyx Oommen Orit Orlando Osama Osamu Oscar Osman Osmar Ostap Othman Otto Owais Owen Pal Palmer Pamela Park Parker Parmjit Parvez Parviz
Pascal Pat Patrice Patricia Patrick Paul Paulo Pavel Pavlo Pawan Pedro Pekka Penny Perry Pervez Pete Peter Petr Petro Pham Phelps Phil Philip Philippe
Phạm Pierce Pierre Piyush Porter Pouria Powell Prabha Prabhat Prabowo Pradeep Praful Prafulla Prakash Pralhad Pramod Pranab Pratibha Pravind Prayut
Prem Preston Priti Pu Purnomo Pyotr Péter Qaboos Qadir Qamar Qasem Qasim Qassem Qi Qiangba Qin Quinton Rached Rachel Rachida Radoslaw Rafael Rafi
Rahim Rahman Raila Raisa Raja Rajendra Rajnath Raleb Ralph Ram Rama Ramazan Ramesh Ramtane Ramzan Rana Rand Randolph Rania Ranil Ranjan Raphael Rashad
Rasheed Rashid Raul Ray Raymond Razzaq Raúl Rebecca Recep Regina Reginald Reiichirō Renato Renaud René Retno Reuben Reuven Rex Reza Ri Riad Riaz Ric
Ricardo Richard Richardson Rick Ridwan Riek Rishi Riyad Rob Robby Robert Roberta Roberto Roberts Robin Roch Rod Roderic Roderick Rodrigo Roger Roh
Rohidin Roland Roman Ron Ronald Ronaldo Ronen Roni Ronnie Ronny Rory Rosalind Rosalyn Roscoe Rose Roseana Rosemary Ross Rostam Rouhollah Rowland
Rowsch Roxana Roy Rudy Rufus Ruhollah Rui Rumen Ruslan Russell Rustem Ruth Ryan Ryota Ryu Ryūichi Saad Saadeddine Saadoun Sabah Sabri Saburō Sadakazu
Saddam Sadegh Sadeq Sadiq Sadullah Sadyr Saeb Saeed Saeeduzzaman Said Saif Sajid Sakhr Salah Saleh Salem Sali Salih Salim Sally Salman Salome Salva
Sam Samantha Sameh Sami Samir Samira Samiyah Samuel Sanae Sandiaga Sandip Sandra Sanjay Sanna Sarah Sarbananda Sardar Sarney Satoru Satoshi Satsuki
Sattar Satya Satyadeo Saud Sauli Scott Sean Sebahattin Sebastian Sebastián Sedki Seema Seiji Seiko Seo Serdar Serge Sergei Sergey Sergio Serhii Serhiy
Serik Serzh Seth Seyed Seyyed Shafqat Shahid Shahindokht Shailesh Shalanda Shalbay Shalom Shamshad Shan Sharad Sharon Shartai Shashindra Shaukat Shaul
Shaun Shavkat Shehbaz Sheila Sheldon Sherard Sherman Sherry Shi Shigekazu Shigeo Shigeru Shigeyuki Shilendra Shimon Shin Shin'ichi Shinji Shinjirō
Shinsuke Shinzo Shinzō Shirin Shirley Shirō Shivraj Shlomo Shun'ichi Shunichi Shunji Shōtarō Shūichirō Sian Siddiq Sidney Sigmar Silva Silvio Simon
Simonetta Singh Sinyo Sirajuddin Sirr Siti Siôn Sklyar Sloan Smith Smriti Sofia Sofyan Solomon Song Sonny Sooronbay Sophie Spencer Sri Srinivasapuram
Staffan Stanislas Stanislav Stanley Stefan Stepan Stephanie Stephen Stephens Steve Steven Stewart Stuart Stéphane Sua’ad Subrahmanyam Sudarshan Suella
Suh Suharso Sukhbir Sulaiman Suleiman Sumaya Sun Sundararajan Sundaresh Sung Sunil Suresh Surjit Susan Sushil Sushilkumar Sushma Susilo Svetlana
Sviatoslav Svitlana Swee Syahrul Syed Sylvia Sylvie Sébastien Sérgio Süleyman Tadamori Taha Tahani Tahir Takahiko Takahiro Takao Takashi Takayuki
Takeo Takeshi Takuya Talal Tamara Tamayo Tamilisai Tamim Tamotsu Tang Taras Tarek Tariq Tarja Taro Tarso Tarun Tarō Tassaduq Tathagata Tatiana Tatjana
Tatsuo Tatsuya Tatyana Taylor Tayyip Ted Tedros Teo Teodoro Teotonio Terence Teresa Terry Tessa Tetsuo Tetsuya Thabo Thaksin Thambynathan Tharman
Thawar Theodor Theodore Theresa Thierry Thomas Thompson Thorhilda Thérèse Tibor Tijani Tim Timothy Timur Tina Tjahjo Tobias Todd Tom Tommy Tomomi Tony
Toomas Tor Toshihiro Toshimitsu Toshinori Toshio Toshirō Toshiyuki Townsend Tracey Traian Tran Trevor Tri Troy Trygve Trần Tsai Tsuneo Tsutomu
Tsuyoshi Tunç Turki Tyler Tzipi Uhuru Umaro Uri Ursula Usama Uzi Vaclav Vadim Vadym Vahid Valdis Valentin Valentina Valentine Valentyn Valerie Valerii
Valeriy Valery Valéry Vardhan Vasily Vasip Vasundhara Vasyl Vecdi Ved Venkaiah Vernon Veysi Vicente Vicky Victor Victoria Vijay Vijayendrapal Viktor
Vilasrao Vinay Vincent Virbhadra Virendra Vishnu Vitali Vitaliy Vitaly Vivek Vivian Vivien Vlad Vladimir Vladislav Vladyslav Volkan Volker Volodymyr
Vyacheslav Václav Waed Wagner Waldez Walid Walker Wallace Walter Walton Wan Wanderlei Wang Warren Warwick Washington Watson Wayne Wei Wellington Wells
Wen Wendy Wesley Will Willard William Williams Willis Willy Wilson Winston Winthrop Wolfgang Won Wong Wood Woods Wu Wunna Xavier Xi Xiao Xu Xue
Ya'akov Yaakov Yadollah Yael Yahia Yahiya Yahya Yair Yakov Yang Yariv Yasar Yashwant Yasir Yasmine Yasonna Yasser Yassin Yasuaki Yasufumi Yasuhisa
Yasukuni Yasuo Yasushi Yaël Yaşar Yegor Yevgeny Yevhen Yifat Yitzhak Yoav Yoko Yoo Yoon Yoriko Yosef Yoshiaki Yoshihide Yoshihiko Yoshihiro Yoshihisa
Yoshimasa Yoshinobu Yoshinori Yoshio Yoshirō Yoshitaka Yoshito Yossi You Yousef Youssef Yousuf Yoweri Yu Yukio Yuli Yulia Yuri Yuriko Yuriy Yury Yusuf
Yutaka Yuval Yves Yvette Yıldırım Yōichi Yōko Yūichi Yūji Zahra Zainab Zakaria Zalmay Zayed Zbigniew Ze'ev Zeid Zeng Zhai Zhang Zhao Zhou Zoran
Zubaida Zubair Zvi Édouard Élisabeth Éric Étienne Évelyne Ömer İdris İlker İsmail İsmet
`;

/** Given names, as written. */
export const givenNames: ReadonlySet<string> = new Set(rows.trim().split(/\s+/));
