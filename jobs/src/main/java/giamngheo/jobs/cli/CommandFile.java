package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of commands, one per line: words apart by spaces, a word with spaces in straight quotes;
 * what begins with {@code #} is a comment. The program's own name before a command may be left out.
 */
final class CommandFile {
  private static final Pattern WORD =
      Pattern.compile("\\G\\s*((?:[^\\s\"']|\"[^\"]*\"|'[^']*')+)(?=\\s|$)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
  private static final Pattern PROGRAM = Pattern.compile("(?:.*/)?giamngheo(?:\\.cmd)?");

  /**
   * A command of the file.
   *
   * @param line its line, from 1
   * @param words the command and its options
   */
  record Line(int line, List<String> words) {}

  private CommandFile() {}

  /**
   * Reads the whole file before anything of it is done.
   *
   * @throws CallerMistake if it cannot be read, is no text, or a quote is not closed
   */
  static List<Line> read(Path file) {
    List<Line> commands = new ArrayList<>();
    int number = 0;
    for (String text : lines(file)) {
      number++;
      String command = text.strip();
      if (!command.isEmpty() && !command.startsWith("#")) {
        commands.add(new Line(number, words(file, number, command)));
      }
    }
    return commands;
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      // Editors of Windows put a mark before the first letter.
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw new CallerMistake(
          new Text(
              "Tệp lệnh " + file + " không phải văn bản UTF-8.\nHãy lưu lại với bảng mã UTF-8.",
              "The command file " + file + " is no UTF-8 text.\nSave it as UTF-8."),
          e);
    } catch (IOException e) {
      throw new CallerMistake(
          new Text(
              "Không đọc được tệp lệnh " + file + ".\nKiểm tra tên tệp và quyền đọc.",
              "The command file " + file + " cannot be read.\nCheck its name and your rights."),
          e);
    }
  }

  private static List<String> words(Path file, int number, String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    int end = 0;
    while (word.find()) {
      words.add(QUOTED.matcher(word.group(1)).replaceAll(CommandFile::inside));
      end = word.end();
    }
    if (end < command.length()) {
      throw new CallerMistake(
          new Text(
              file + ", dòng " + number + ": dấu nháy mở mà không đóng.\nThêm dấu nháy đóng.",
              file + ", line " + number + ": a quote is opened and not closed.\nClose it."));
    }
    return PROGRAM.matcher(words.get(0)).matches() && words.size() > 1
        ? words.subList(1, words.size())
        : words;
  }

  private static String inside(MatchResult quoted) {
    return Matcher.quoteReplacement(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
  }
}
