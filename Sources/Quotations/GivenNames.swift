/// Given names that are those of women or of men in the countries where they are usual; what both bear is in neither list.
///
/// They tell whom "she" can mean, and nothing else: nobody is known by them.
enum GivenNames {
    static let female = WordSet(
        """
        ada agnes agnieszka alessia annunziata benedita catarina chiara cláudia elisabetta federica filomena fulvia graça ilaria joana leonor lourdes lurdes luísa mónica \
        ornella paola serena sílvia aisha akiko alejandra alexandra alice amal amalia amanda amélie amina amira ana anastasia angela angelina anita anja anke \
        ann anna anne annegret anneliese annette annika antonia anya astrid ayesha aylin barbara beata beatrice beatriz bettina birgit birgitta blanca bridget \
        brigitte camila carla carmen carmela carolina caroline catalina catherine cecilia céline charlotte chiyo christiane christina christine \
        claire clara claudia clémence concepción constance consuelo corinne cristina daniela daphne deborah delphine diana dolores dominika doris \
        dorothea dorothy edith elena eleanor eleni elif elisa elisabeth elise elizabeth elke elodie elsa emilia emily emma erika esmeralda esperanza \
        esther eugenia eva evelyn fatima fatma fatoumata fernanda florence frances francesca françoise freya frida gabriela gabriele galina gemma geneviève gerda \
        gertrud giovanna gisela giulia grace greta gudrun hanna hannah harriet hasna heather hedwig heidi helen helena helene helga henrietta hélène \
        ines inge ingeborg ingrid irene irina irma isabel isabella isabelle ivana jacqueline jana jane janet jelena jennifer jessica joanna johanna joséphine \
        juanita judith julia juliana julie juliette karen karin karina katarina katarzyna katerina katharina katherine kathleen katja khadija khadijah kirsten \
        kristin kristina larisa latifa laura layla leila lena leonie leticia lidia lila liliana lina linda lisa liv lotte louise lucia lucía lucie \
        lucy ludmila luisa luz lydia madeleine magda magdalena maja malgorzata manon manuela margaret margarita margarete margit margot marguerite maria \
        mariam mariana marianne marie marina marisol marlene marta martha martina mary maryam mathilde matilda maud mei meera mercedes miriam mireille \
        mona monica monika monique mona muriel nadia nadja nadine nahla naomi natalia natalie natasha nicole nina nirmala noor nora nour odile olena olga olivia \
        oksana paloma pamela patricia paula paulina pauline penelope petra pilar priya raquel rachel rebecca regina renata renate rita roberta rosa rosalía \
        rosalind rosario rosemary roswitha ruth sabine sabrina salma samira sara sarah saskia selma shanti sharon sheila sigrid silke silvia simone siobhán sofia sofía \
        sofie soledad solveig sonia sonja sophia sophie soraya stefanie stella sunita susan susana susanne suzanne svenja svetlana swati sylvia sylvie tamara \
        tanja tatiana teresa thérèse theresa thandiwe tomoko ulrike ursula valentina valérie vanessa vera verena veronica veronika victoria violeta \
        virginia gillian jill lise oona mia karla ilse celia lucille louisa philippa imogen beatrix tessa thea tilda ulla elsbeth eileen maeve \
        moira niamh orla aoife deirdre sinead fiona isla ailsa catriona morag rhian bronwen nerys noemi noémie solène anaïs agathe margaux odette \
        bernadette antoinette colette nadège magali sandrine karine laure aurélie aurore lucile viviane wanda waltraud wiebke xiomara yasmin yelena yolanda yoko yuki yuliya yvette yvonne zahra zainab zeynep zofia \
        abigail adela adriana aino alba alena alina aline alison allison amara ananya andreea anneke annelies ariane arlette asha assia audrey aurelia \
        azadeh bahar barbora berta bianca bohdana bożena branka brenda britta camelia candice capucine carlota carole cassandra celeste celina chantal \
        charlotta chloe chloé cleo cora corinna cornelia cosima cynthia dagmar dagny dalia damaris danica danuta daria delfina delia denisa denise \
        desislava despina dina djamila donna dragana dunja ebba edda effie eglė ekaterina elaine eleonora eliza ellen ellie elvira elżbieta emine \
        enrica erna ernestine esme estelle eudora eulalia eunice fabienne fadila farah farida faustine fenella flora florencia frauke gabriella gaia \
        genoveva georgia georgina gerlinde germaine ghislaine gianna gina ginevra gisèle gloria gráinne guadalupe gwen gwendolyn hafsa halima halina \
        hana hatice heloise hermine hilda hilde hildegard hortense houda huda ida ildikó ilona ilze imelda inga inès ioana isadora isolde itziar iva \
        ivona iwona izabela jacinta jadranka jadwiga jamila janina janine jasmin jasmina joelle jolanta josefa josefina josephine josette jovana judit \
        justina justyna jutta kamala kamila karolina kateřina kathrin katrin kerstin khadidja kinga klara klaudia ksenia lara latoya lea leah leela \
        leocadia leontine liesbeth lieselotte lilian lilith lilja linnea ljiljana lola lorena loretta lorraine lotta lowri luciana lucija lucinda \
        lucrezia ludivine ludmiła léa mabel magdaléna mahnaz maike malika malin marcela marcia margrethe mariella marielle marija marijke marika \
        marilyn marjorie marzena maureen maëlle mechthild megan meike melanie melissa meral mette michaela michelle mildred mina minna mireia mirela \
        mirjam montserrat myriam mélanie nadezhda naima nancy naoko nasrin natacha natália nevena nilufar nives nuria núria ofelia olimpia ophelia \
        oriana pascale paulette perla petronella philippine phoebe pia ramona rania regine renée ricarda romane ronja rosalie rosanna rosaria roxana \
        ruža sabina safiatou saida samantha samia sandra sanna sanne saoirse selena selina seraphine shirin shirley sigrun simona slavica slobodanka \
        snežana sonya stephanie stéphanie sunniva susanna sybille tabitha tahira talia tamsin tanya tara tatjana teodora tereza tiina trinidad trudy \
        undine uta valeria valeriya vanda verónica vesna vibeke viktoria viktorija vilma viola violaine violetta virginie vittoria wenche wendy \
        wilhelmina wilma winifred xenia yael yara yasmine zeinab zita zlata zoe zoë zsófia zuzana zélie żaneta
        """)
    static let male = WordSet(
        """
        aaron abílio angelo caio carmelo claudio diogo duarte enrico fabrizio fulvio gianni gonçalo hélder josé luís márcio massimo nuno piero \
        pietro renato rui salvatore sérgio thiago tiago vasco abdul abdullah abdulrahman adam adrian ahmad ahmed alain alan albert alberto aleksander aleksandr alejandro alessandro alexander alexandre \
        alfonso alfred alfredo ali alistair álvaro amadou anders andré andreas andrei andrew andriy andrzej angus anthony antoine anton antonio antónio \
        arjun armando arnaud arne arthur arturo ashok august augusto augustus axel bartosz bashir basil benedict benjamin benoît bernard bernd bertrand bilal bill bjørn björn \
        bob bogdan boris brendan brian bruce bruno carl carlos cem cesar césar charles christian christoph christopher claude clemens colin cristian \
        daisuke daniel dariusz david denis dennis derek didier diego dieter dietmar dimitri dmitri dmitry dmytro dominic douglas duncan eduardo edward edwin egon \
        emil emilio emmanuel emre enrique eric erich erik ernst esteban etienne étienne eugene fabian fabio faisal farid federico felipe felix ferdinand fernando \
        finn fionn florian francesco francis francisco françois frank franz fred frederick frédéric friedrich fritz gabriel gareth gavin geoffrey georg \
        george georges gérard gerald gerhard giancarlo gilles giorgio giovanni giuseppe gonzalo gordon graham grégoire gregor gregory guido guillaume guillermo \
        gunnar gunter günter günther gustav gustavo hamid hamza hans harald harold harry hassan hector héctor heiko heinrich heinz helmut hendrik henri henrik \
        henry herbert hermann hernán hiroshi horst howard hugh hugo hussein ian ibrahim ignacio igor ilya imran ismail iván ivan ivo jack jacek jacob \
        jacques jaime jakob jakub james jamal jarosław javier jean-claude jean-luc jean-pierre jeffrey jens jerome jérôme jerzy jim joachim joão joaquín joe johan \
        johann johannes john jonas jonathan jorge josef joseph josh joshua juan julian julien julio jürgen kamal karel karim karl karsten kaspar keith \
        kenneth kenji kevin khalid klaus konrad konstantin krzysztof kurt kwame lars laurent lawrence leif leo leon leonard leonardo leopold lorenz lorenzo louis luca lucas \
        ludwig luigi luis lukas lukasz łukasz maciej mads magnus malcolm manfred manoj manuel marc marcel marcelo marcin marco marcos marek mariano mario mark \
        marko markus martin mateo mateusz mathieu matteo matthew matthias mauricio maurice max maxim maxime maximilian mehdi mehmet michał michael michel \
        miguel mikael mikhail milan miloš mohamed mohammad mohammed moritz moses muhammad murat mustafa mykola neil nicholas nicolas niels nigel nikolai nikos nils \
        norbert desmond edvard arvid anselm owen marcus eoin eamon cormac declan fergus hamish ewan euan alasdair rory callum rhodri dafydd \
        hywel geraint owain håkon sigurd eirik trygve knut halvor rasmus jesper henning mogens preben poul aksel mikko jukka pekka antti heikki matti \
        juha timo elias efraín ezio enzo tullio olaf ole oleg olivier olof omar orlando oscar oskar osman ossip otto pablo patrick patrice paolo pascal paul paulo pavel pedro peter petr philip philipp philippe \
        pierre pieter piotr pyotr rafael rahul rainer rajesh ralf ramón raphaël rashid raúl raymond reinhard reinhold rené ricardo richard roberto robert rodolfo rodrigo \
        roger roland rolf roman ronald ruben rubén rudolf rupert saeed salvador samuel sandeep sanjay santiago satoshi sean sebastian sébastien seán sergei sergey \
        sergio serge serhiy siegfried sigmund simon stanislav stanisław stefan steffen stefano stephen steven stuart suresh sven sylvain tadeusz takeshi tariq thabo \
        theo theodor thierry thomas thorsten tim timothy tobias tom tomas tomás tomasz tommaso tony torsten uwe vadim valentin vicente victor vikram viktor vincent \
        vikram vittorio vladimir volker volodymyr walter werner wilhelm william winston witold wojciech wolfgang xavier yannick yann youssef yuri yusuf yves zoltán \
        abraham achim adil adolfo adriaan aidan aitor albin aldo aleksandar alexei alfons alois amir amos anatol anatole anatoly andrej andris antal \
        antonín anwar archibald aristide armand armin arnold arsène artem asher athanasios attila auguste aurelio aurélien aziz balthasar baptiste \
        barnabas barry bartholomew bastian bastien benito benno bernardo bernhard bertold birger bjarne blaise blas boaz brad burkhard byron caleb \
        calum calvin camilo casimir caspian chidi chinedu clement clive clément conrad constantin corentin cornelius craig curt cyril cyrille cédric \
        dag damian damien damir danilo dante darko darren dawid dejan detlef dino dirk domenico domingo donald donatello dragan dustin dušan dylan \
        ebenezer eckhard edgar edgardo edmond edmund eduard einar eino eitan elliot elmar elton emanuel enda enno enver ephraim erhard ernesto errol \
        esko eugen eugenio eusebio evan everett evgeny ezekiel ezra fabien faruk faustino fausto fidel filip filippo fiodor flavio florent fortunato \
        frans fredrik frode gaetano garrett gary gaspar gaspard gaston gaël gennady gerardo gerd gerhart germán gideon gilbert glenn goran gottfried \
        grégory gustaf guy gábor hakan hakim hamdan hannes hannu hartmut harvey heino herman hernando hervé hilario hippolyte hjalmar holger horacio \
        hubert hubertus humberto humphrey husain iain ilias ilie ilja ilmari imre ingo ingolf ingvar ioannis ion irvin isaac isaak isidro israel \
        istván ivar iñaki jaakko jaap jalal jared jarle jason jasper jeremiah jeremy jerry jesse jesús jimmy jindřich jochen joel jordi jozef joël \
        julius junaid juraj justus jérémie józef jörg jörn jørgen kai kaj kareem kasimir kasper kazimierz kemal kent kieran kjell klemens knud kofi \
        konstantinos korbinian kristian kristof kristoffer lajos lambert lasse laszlo leander leandro lennart leroy lester leszek levi lionel lloyd \
        lothar loïc lubomir luciano lucien ludovic lutz lászló lázaro maarten mamadou manolis marinus marius martín marvin massimiliano mateus mathias \
        mats mauro maxwell melchior melvin mervyn micah michail michal mihai mikel mikkel milorad miloslav milton mircea miroslav mitchell mohamad \
        mohan mohsen momodou morten murray musa nabil nadir naim napoleon nasser nathan nathaniel nelson nestor nicanor nicolás nikhil niklas noah \
        noel noël néstor octavio odin oliver omer orhan osvaldo oswald ottavio ottokar pascual patricio patrik pau percy perry petar petros petru \
        petter plácido porfirio pádraig quentin radoslav radovan radu ragnar raimund ralph ramiro randall randolph raoul rasheed ravi raymundo \
        reinaldo renaud renzo reuben rhys rocco roderick rogelio rogério romain romeo romuald ronan rudolph ruslan russell ryan ryszard rémi rémy \
        rüdiger salah salim salman samir sandro saúl scott sebastiano sebastián serafino seth severin shane shaun silvan silvano silvio simeon slavko \
        slobodan solomon sorin spyros stanley stavros steinar stephan steve stewart sture stéphane sverre sylvester szymon sándor sönke søren tarek \
        teodor teodoro terje terrence thaddeus theodore thibault thibaut thilo théophile titus tjark tomislav tor tore torleif trevor tristan tyler \
        ugo ulf ulises ulrich umar umberto urs valdemar valentino valerio vasile vassilis viggo vilhelm vincenzo vojtěch václav waldemar walid walther \
        warren wayne wendell wenzel wieland wilfred wilfried wilson wolfram wouter yahya yannis yaroslav yehuda yonas yosef zachary zbigniew zdeněk \
        zoran zvonimir émile željko
        """)

    /// What a name of several words tells by its first.
    static func gender(of first: Token) -> WordClass {
        if female.contains(first) { return .female }
        return male.contains(first) ? .male : []
    }
}
