package giamngheo.warehouse.config;

import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a CSV file of {@code conf/}; a mistake is told with file, line and column. */
public final class ConfigurationTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  /** As many words as a message lists. */
  private static final int FEW = 20;

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,12})?");

  private ConfigurationTable() {}

  /**
   * Reads the lines that are not blank.
   *
   * @param file what the file is called in messages
   * @param csv its text, with a line of headings
   * @param required columns that it must have
   * @throws ConfigurationMistake if it is no such table
   */
  public static List<Line> read(String file, String csv, List<String> required) {
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(csv)).setFormat(FORMAT).get()) {
      for (String column : required) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw mistake(
              file,
              1,
              "thiếu cột “%s”; có %s. Các cột cách nhau bằng dấu phẩy"
                  .formatted(column, parser.getHeaderNames()),
              "no column “%s”; there are %s. Columns are separated by commas"
                  .formatted(column, parser.getHeaderNames()),
              null);
        }
      }
      for (CSVRecord cells : parser) {
        long number = parser.getCurrentLineNumber();
        if (Stream.of(cells.values()).allMatch(String::isEmpty)) {
          continue;
        }
        Line line = new Line(file, number, cells);
        if (!cells.isConsistent() && cells.size() > parser.getHeaderNames().size()) {
          throw line.mistake(
              "nhiều ô hơn số cột; ô có dấu phẩy phải đặt trong ngoặc kép",
              "more cells than headings; put what holds a comma in quotes");
        }
        lines.add(line);
      }
      return lines;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw mistake(
          file,
          1,
          "không phải bảng CSV: " + e.getMessage(),
          "not a CSV table: " + e.getMessage(),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line, by column. */
  public static final class Line {
    private final String file;
    private final long number;
    private final CSVRecord cells;

    private Line(String file, long number, CSVRecord cells) {
      this.file = file;
      this.number = number;
      this.cells = cells;
    }

    /** The text of a cell; empty where the line or the table has none. */
    public String text(String column) {
      return cells.isSet(column) ? cells.get(column) : "";
    }

    /** The text of a cell that must not be empty. */
    public String required(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        throw mistake("ô “" + column + "” để trống", "“" + column + "” is empty");
      }
      return text;
    }

    /** The whole number in a cell that must not be empty. */
    public int number(String column) {
      String text = required(column);
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw noNumber(column, text, "số nguyên", "whole number");
      }
    }

    /** The number in a cell that must not be empty, with a point before its decimals. */
    public double decimal(String column) {
      String text = required(column);
      if (!DECIMAL.matcher(text).matches()) {
        throw noNumber(column, text, "số viết như 0.5", "number written like 0.5");
      }
      return Double.parseDouble(text);
    }

    private ConfigurationMistake noNumber(String column, String text, String vi, String en) {
      return mistake(
          "“%s” ở cột %s không phải %s".formatted(text, column, vi),
          "“%s” in %s is no %s".formatted(text, column, en));
    }

    /** The constant whose name, in lower case, stands in the cell. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> kinds) {
      List<String> words =
          Stream.of(kinds.getEnumConstants())
              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
              .toList();
      String word = required(column);
      if (!words.contains(word)) {
        throw unknown(column, word, words);
      }
      return kinds.getEnumConstants()[words.indexOf(word)];
    }

    /** Whether the cell says true; false where it is empty. */
    public boolean isTrue(String column) {
      String word = text(column);
      if (!List.of("true", "false", "").contains(word)) {
        throw unknown(column, word, List.of("true", "false"));
      }
      return word.equals("true");
    }

    /** The day in the cell, written 2025-07-01; empty where the cell is. */
    public Optional<LocalDate> day(String column) {
      String text = text(column);
      try {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        throw ConfigurationTable.mistake(
            file,
            number,
            "“%s” ở cột %s không phải ngày viết như 2025-07-01".formatted(text, column),
            "“%s” in %s is no day written like 2025-07-01".formatted(text, column),
            e);
      }
    }

    /** A word that is none of the known ones. */
    public ConfigurationMistake unknown(String column, String word, Collection<String> known) {
      Optional<String> near = NearestWord.to(word, known);
      String list = known.size() > FEW ? "" : String.join(", ", known);
      return mistake(
          "không có %s “%s”".formatted(column, word)
              + near.map(one -> "; có phải “" + one + "”?").orElse("")
              + (list.isEmpty() ? "" : "; dùng được: " + list),
          "unknown %s “%s”".formatted(column, word)
              + near.map(one -> "; did you mean “" + one + "”?").orElse("")
              + (list.isEmpty() ? "" : "; expected one of " + list));
    }

    /** What is wrong with the line, in Vietnamese and in English. */
    public ConfigurationMistake mistake(String vi, String en) {
      return ConfigurationTable.mistake(file, number, vi, en, null);
    }
  }

  private static ConfigurationMistake mistake(
      String file, long line, String vi, String en, Throwable cause) {
    return new ConfigurationPlace(file, line, "").mistake(new Text(vi, en), cause);
  }
}
