package giamngheo.warehouse.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * The rows of a relation in the order of all their columns, whole or cut into spans that follow one
 * another. Where a span begins is taken from a sample: it decides how long the spans are, never
 * what they hold together.
 *
 * @param rows SQL of what the rows are taken from
 * @param names of the columns, quoted
 * @param values SQL of the value of each column as files write it, a text
 */
record SortedRows(String rows, List<String> names, List<String> values) {
  private static final int SAMPLE = 2000;

  /**
   * A span.
   *
   * @param condition SQL that its rows meet
   */
  record Span(String condition) {
    static final Span WHOLE = new Span("true");
  }

  /**
   * Spans of about the same length; they cover every row once.
   *
   * @param known about how many rows there are
   */
  List<Span> spans(Connection connection, long known, int wanted) throws SQLException {
    List<String> bounds = bounds(connection, known, wanted);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i <= bounds.size(); i++) {
      String from = i == 0 ? "true" : key() + " >= " + bounds.get(i - 1);
      String to = i == bounds.size() ? "true" : key() + " < " + bounds.get(i);
      spans.add(new Span(from + " and " + to));
    }
    return spans;
  }

  /** Rows of a sample that lie as far apart as spans are long, each as SQL. */
  private List<String> bounds(Connection connection, long known, int wanted) throws SQLException {
    String share = Double.toString(Math.min(100, 100.0 * SAMPLE / Math.max(1, known)));
    String sample =
        written(rows + " tablesample system (" + share + ") repeatable (1)")
            + " order by "
            + places()
            + " limit "
            + 20 * SAMPLE;
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sample)) {
      while (row.next()) {
        found.add(literal(row));
      }
    }
    return IntStream.range(1, wanted)
        .map(i -> i * found.size() / wanted)
        .filter(i -> i > 0 && i < found.size())
        .mapToObj(found::get)
        .distinct()
        .toList();
  }

  private String literal(ResultSet row) throws SQLException {
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= names.size(); i++) {
      String value = row.getString(i);
      parts.add(Boolean.toString(value == null));
      parts.add("'" + (value == null ? "" : value.replace("'", "''")) + "'");
    }
    return "(" + String.join(", ", parts) + ")";
  }

  /** A row as one value to be compared: what is not known comes last, as in the order. */
  private String key() {
    return names.stream()
        .map(name -> name + " is null, coalesce(" + name + ", '')")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String written(String source) {
    return "select "
        + IntStream.range(0, names.size())
            .mapToObj(i -> values.get(i) + " collate \"C\" as " + names.get(i))
            .collect(Collectors.joining(", "))
        + " from "
        + source;
  }

  private String places() {
    return IntStream.rangeClosed(1, names.size())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }

  /** Writes the rows of a span as CSV. */
  void copy(Connection connection, Span span, boolean withHeader, OutputStream out)
      throws SQLException, IOException {
    String sorted =
        "select * from ("
            + written(rows)
            + ") as written where "
            + span.condition()
            + " order by "
            + places();
    String format = withHeader ? "(format csv, header)" : "(format csv)";
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("copy (" + sorted + ") to stdout " + format, out);
  }

  /** The same into a file of its own. */
  void copy(Connection connection, Span span, boolean withHeader, Path file)
      throws SQLException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      copy(connection, span, withHeader, out);
    }
  }
}
