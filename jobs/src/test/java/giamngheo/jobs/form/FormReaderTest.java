package giamngheo.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {
  private static final String GOOD =
      """
      form: probe
      title: {vi: "Thử", en: "Probe"}
      subtitle: {vi: "", en: ""}
      unit: {vi: "", en: ""}
      facts: household
      kind: table
      columns:
        - {key: B, heading: {vi: "Nơi", en: "Place"}, kind: place}
        - {key: "1", heading: {vi: "Số", en: "Number"}, where: "persons > 0"}
        - {key: "2", heading: {vi: "Hai", en: "Two"}, where: "persons > 1"}
        - {key: "3", heading: {vi: "Ba", en: "Three"}, formula: "1-2"}
      """;

  @TempDir private Path folder;

  @Test
  void readsAForm() throws IOException {
    assertEquals("3=1-2", read(GOOD).leaves().get(3).number());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          where: "persons > 1"    | wher: "persons > 1"    | line 10 | 'wher' is not known | Did you mean 'where'?
          facts: household        | facts: houshold        | line 5  | 'houshold' is not known | Did you mean 'household'?
          kind: place             | kind: plase            | line 8  | 'plase' is not known | Did you mean 'place'?
          formula: "1-2"          | formula: "1-22"        | line 11 | refers to column '22' | Did you mean '2'?
          formula: "1-2"          | formula: "1-B"         | line 11 | '1-B' is no formula | expected a sum such as 1-2+3
          formula: "1-2"          | formula: "1-3"         | line 11 | leads back to itself | column '3'
          key: "2"                | key: "1"               | line 10 | '1' is there already | Use every column number once
          kind: table             | mind: table            | line 6  | 'mind' is not known | Did you mean 'kind'?
          kind: table             | facts: table           | line 6  | not valid YAML | the key 'facts' stands twice
          where: "persons > 1"    | where: [1]             | line 10 | expected a single value | 'where'
          where: "persons > 1"    | count: "1"             | line 10 | the key 'where' is missing | Add it
          where: "persons > 1"    | where: "rand() > 0.5"  | line 10 | 'rand' may give another value | columns of the data
          where: "persons > 1"    | where: "reflect(1, 2)" | line 10 | key 'where' | 'reflect' is not allowed
          where: "persons > 1"    | where: "a) or (b"      | line 10 | key 'where' | not SQL
          where: "persons > 1"    | where: "(select 1) = 1" | line 10 | key 'where' | columns of one line
          form: probe             | form: prob             | line 1  | 'prob' is not known | Did you mean 'probe'?
          form: probe             | form: "probe           | line    | not valid YAML | a bracket or quote is not closed
          """)
  void saysWhatIsWrongAndWhere(String good, String bad, String line, String fault, String advice) {
    assertTrue(GOOD.contains(good));
    CallerMistake error = assertThrows(CallerMistake.class, () -> read(GOOD.replace(good, bad)));
    String message = error.text().en();
    assertTrue(message.startsWith("probe.yaml, " + line.strip()), message);
    assertTrue(message.contains(fault.strip()), message);
    assertTrue(message.contains(advice.strip()), message);
    assertTrue(error.text().vi().startsWith("probe.yaml, dòng "), error.text().vi());
  }

  @Test
  void findsALongerCircle() {
    String circle = GOOD.replace("where: \"persons > 1\"", "formula: \"3\"");
    CallerMistake error = assertThrows(CallerMistake.class, () -> read(circle));
    assertTrue(error.text().en().contains("leads back to itself"), error.text().en());
  }

  @Test
  void repeatsColumnsForTheMembersOfASet() throws IOException {
    FormDefinition form =
        read(
            GOOD.replace("columns:", "sets:\n  g:\n    - {code: tay, vi: Tày, en: Tay}\ncolumns:")
                + "  - {each: g, key: \"4.{n}\", heading: {vi: \"{vi}\", en: \"{en}\"}, where:"
                + " \"ethnicity = '{code}'\"}\n"
                + "  - {rest: g, key: \"4.{n}\", heading: {vi: Khác, en: Others}, where:"
                + " \"ethnicity not in ({codes})\"}\n");
    assertEquals("Tày", form.column("4.1").orElseThrow().heading().vi());
    assertEquals("ethnicity = 'tay'", form.traced("4.1", "").orElseThrow().where());
    assertEquals("ethnicity not in ('tay')", form.traced("4.2", "").orElseThrow().where());
  }

  @Test
  void definitionsTravel() throws IOException, ClassNotFoundException {
    FormDefinition form = ProjectForms.form("list-poor");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(form);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(form, in.readObject());
    }
  }

  private FormDefinition read(String yaml) throws IOException {
    return FormReader.read(Files.writeString(folder.resolve("probe.yaml"), yaml));
  }
}
