/// Sets words into lines no wider than a width, a word that is wider standing alone.
///
/// - Parameters:
///   - units: the words; a unit that holds spaces is not broken.
///   - width: of the whole line, indentation included.
///   - first: the indentation of the first line.
///   - hanging: the indentation of the others.
package func wrap(_ units: some Sequence<some StringProtocol>, width: Int, first: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = first
    for unit in units {
        let length = unit.count
        if line.isEmpty {
            line = spaces(first) + unit
            used = first + length
        } else if used + 1 + length <= width {
            line += " " + unit
            used += 1 + length
        } else {
            lines.append(line)
            line = spaces(hanging) + unit
            used = hanging + length
        }
    }
    return line.isEmpty ? lines : lines + [line]
}

/// Sets paragraphs, keeping line breaks; a line that begins with a space stands as it is.
func wrapProse(_ text: String, width: Int, indentation: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
        if paragraph.isEmpty { return [""] }
        if paragraph.first == " " { return [spaces(indentation) + paragraph] }
        return wrap(paragraph.split(separator: " "), width: width, first: indentation, hanging: indentation)
    }
}

/// Sets a line of shell; where it is broken, a backslash carries it on, so that it can still be copied.
func wrapShell(_ command: String, width: Int, indentation: Int) -> [String] {
    guard indentation + command.count > width else { return [spaces(indentation) + command] }
    let continuation = " \\"
    let hanging = indentation + 4
    let room = width - continuation.count
    // An option is not torn from its value where that can be helped.
    let units = shellWords(command).reduce(into: [String]()) { units, word in
        if let last = units.last, last.first == "-", !last.contains(" "), word.first != "-",
            hanging + last.count + 1 + word.count <= room
        {
            units[units.count - 1] = last + " " + word
        } else {
            units.append(word)
        }
    }
    let lines = wrap(units, width: room, first: indentation, hanging: hanging)
    return lines.dropLast().map { $0 + continuation } + lines.suffix(1)
}

/// A line of shell cut at the spaces that stand outside quotation marks.
func shellWords(_ command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isEscaped = false
    for character in command {
        if character == " ", quote == nil, !isEscaped {
            if !word.isEmpty { words.append(word) }
            word = ""
            continue
        }
        if isEscaped {
            isEscaped = false
        } else if character == "\\", quote != "'" {
            isEscaped = true
        } else if character == quote {
            quote = nil
        } else if quote == nil, character == "'" || character == "\"" {
            quote = character
        }
        word.append(character)
    }
    return word.isEmpty ? words : words + [word]
}

func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
}
