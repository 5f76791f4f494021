package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.layout.MissingLetters;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names in every script that Unicode knows are printed whole, letter by letter or by number. */
class ScriptsTest {
  @TempDir private Path folder;

  private static boolean isPlainLetter(int letter) {
    int type = Character.getType(letter);
    return (type == Character.LOWERCASE_LETTER || type == Character.OTHER_LETTER)
        && Normalizer.isNormalized(Character.toString(letter), Normalizer.Form.NFC);
  }

  /** A name in each script: its first letter between two of ours. */
  private static List<String> names() {
    Set<Character.UnicodeScript> seen = EnumSet.noneOf(Character.UnicodeScript.class);
    List<String> names = new ArrayList<>();
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      if (isPlainLetter(letter) && seen.add(Character.UnicodeScript.of(letter))) {
        names.add("Trần" + Character.toString(letter) + "Q");
      }
    }
    return names;
  }

  private Form form(List<String> names) {
    Form list = SampleForms.list(1);
    List<FormRow> rows =
        names.stream()
            .map(
                name -> {
                  Object[] cells =
                      list.rows().get(0).cells().stream().map(cell -> (Object) "").toArray();
                  cells[2] = name;
                  return SampleForms.row("r", Emphasis.NORMAL, cells);
                })
            .toList();
    return SampleForms.withRows(list, rows);
  }

  @Test
  void everyScriptIsPrintedOrNamed() throws IOException {
    List<String> names = names();
    assertTrue(names.size() > 100, "scripts: " + names.size());
    Form form = form(names);
    assertEquals(names, column(ReadBack.docx(FormPrinter.print(form, Format.DOCX, folder), form)));
    assertEquals(names, column(ReadBack.html(FormPrinter.print(form, Format.HTML, folder))));
    assertEquals(names, column(ReadBack.xlsx(FormPrinter.print(form, Format.XLSX, folder), form)));
    String pdf =
        ReadBack.unspaced(
            String.join("\n", Printed.cells(FormPrinter.print(form, Format.PDF, folder))));
    List<String> lacking =
        names.stream()
            .map(name -> ReadBack.unspaced(MissingLetters.marked(name)))
            // What is written from the right may be read back in another order.
            .filter(name -> !pdf.contains(name) && !isFromTheRight(name))
            .toList();
    assertEquals(List.of(), lacking);
  }

  private static boolean isFromTheRight(String name) {
    return name.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            to ->
                to == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || to == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static List<String> column(List<List<String>> rows) {
    return rows.stream().map(row -> row.get(2)).toList();
  }

  @Test
  void aLetterThatThePageLacksIsToldByItsNumber() {
    assertEquals(
        "Trần [U+9673][U+6587] [U+1F600]",
        MissingLetters.marked("Trần \u9673\u6587 \ud83d\ude00\ufe0f"));
    assertEquals("Hoàng Văn Đức – ₫ “Ω” я", MissingLetters.marked("Hoàng Văn Đức – ₫ “Ω” я"));
  }

  @Test
  void nothingTurnsTheDirectionOfAPage() throws IOException {
    Form form = form(List.of("A\u202ecba\u2066x\u200fy\u061c"));
    for (Format format : List.of(Format.DOCX, Format.HTML, Format.XLSX)) {
      Path file = FormPrinter.print(form, format, folder);
      List<List<String>> rows =
          switch (format) {
            case DOCX -> ReadBack.docx(file, form);
            case HTML -> ReadBack.html(file);
            default -> ReadBack.xlsx(file, form);
          };
      String name = rows.get(0).get(2);
      assertEquals("A cba x y", name.strip(), format.name());
      assertFalse(name.contains("\u202e"));
    }
  }
}
