/// The names of months and days of the week in English, French, German, Spanish, Italian and Portuguese, in lower case. Those who read dates know
/// abbreviations besides.
public enum DateNames {
    /// Those of each month, January first.
    public static let months: [[Substring]] = names(
        """
        january janvier januar jänner enero gennaio janeiro
        february février februar febrero febbraio fevereiro
        march mars märz marzo março
        april avril abril aprile
        may mai mayo maggio maio
        june juin juni junio giugno junho
        july juillet juli julio luglio julho
        august août agosto
        september septembre septiembre setiembre settembre setembro
        october octobre oktober octubre ottobre outubro
        november novembre noviembre novembro
        december décembre dezember diciembre dicembre dezembro
        """)

    /// Those of each day of the week, Monday first.
    public static let weekdays: [[Substring]] = names(
        """
        monday lundi montag lunes lunedì segunda-feira
        tuesday mardi dienstag martes martedì terça-feira
        wednesday mercredi mittwoch miércoles mercoledì quarta-feira
        thursday jeudi donnerstag jueves giovedì quinta-feira
        friday vendredi freitag viernes venerdì sexta-feira
        saturday samedi samstag sonnabend sábado sabato
        sunday dimanche sonntag domingo domenica
        """)

    private static func names(_ lines: String) -> [[Substring]] {
        lines.split(separator: "\n").map { $0.split(separator: " ") }
    }
}
