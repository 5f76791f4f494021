package giamngheo.jobs.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/canonical-columns.md} says what the code says. It is written anew with {@code
 * -Dgiamngheo.golden=write}.
 */
final class CanonicalColumnsPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("giamngheo.home"), "docs", "canonical-columns.md");

  @Test
  void thePageListsEveryColumnOfEveryDataset() throws IOException {
    if ("write".equals(System.getProperty("giamngheo.golden"))) {
      Files.writeString(PAGE, page());
    }
    assertEquals(page(), Files.readString(PAGE));
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Canonical columns

            For who makes the files. Made from the code by a test; headings of other files are mapped to
            these names by `conf/sources/`. **Bold** = the heading must be there.
            """);
    for (InputTable table : InputTable.all()) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append("| column | type | words or range |\n|---|---|---|\n");
      table.columns().forEach(column -> page.append(row(column)));
    }
    return page.toString();
  }

  private static String row(Column column) {
    String name = "`" + column.name() + "`";
    return "| %s | %s | %s |\n"
        .formatted(
            column.isRequired() ? "**" + name + "**" : name,
            column.type().name().toLowerCase(Locale.ROOT),
            column.codes().isEmpty() ? range(column) : String.join(" ", column.codes()));
  }

  private static String range(Column column) {
    String from = column.minimum() == null ? "" : "from " + column.minimum().toPlainString();
    String to = column.maximum() == null ? "" : "to " + column.maximum().toPlainString();
    return (from + " " + to).strip();
  }
}
