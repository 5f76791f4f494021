package giamngheo.reports.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import giamngheo.reports.FormPrinter;
import giamngheo.reports.Format;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice reckons every formula of a workbook to the figure that is stored beside it. */
@Tag("session")
class XlsxRecalculatedTest {
  private static final Path CALC = Path.of("/usr/lib/libreoffice/program/libsclo.so");

  @TempDir Path folder;

  @Test
  void withoutTheStoredFiguresTheSameComeOut() throws Exception {
    assumeTrue(Files.exists(CALC), "LibreOffice Calc is not installed");
    Path file = FormPrinter.print(places(), Format.XLSX, folder);
    List<String> stored = figures(file);
    assertTrue(stored.size() > 40, "formulas of totals and rates: " + stored.size());
    Path bare = withoutFigures(file);
    assertNotEquals(stored, figures(bare), "the stored figures are gone");
    assertEquals(stored, figures(calculated(bare)));
  }

  /** Twenty places and their total, whose figures add up. */
  private static Form places() {
    List<FormRow> rows = new ArrayList<>();
    int households = 0;
    int poor = 0;
    for (int place = 1; place <= 20; place++) {
      rows.add(row("Xã " + place, Emphasis.NORMAL, 300 + 7 * place, 10 + place));
      households += 300 + 7 * place;
      poor += 10 + place;
    }
    rows.add(0, row("total", Emphasis.TOTAL, households, poor));
    return XlsxFormulasTest.form(rows.toArray(FormRow[]::new));
  }

  private static FormRow row(String key, Emphasis emphasis, int households, int poor) {
    BigDecimal rate =
        BigDecimal.valueOf(poor * 100L)
            .divide(BigDecimal.valueOf(households), 2, RoundingMode.HALF_UP);
    return XlsxFormulasTest.row(
        key,
        emphasis,
        Integer.toString(households),
        Integer.toString(poor),
        rate.toPlainString(),
        Integer.toString(households - poor));
  }

  /** The formulas with their figures. */
  private static List<String> figures(Path file) throws Exception {
    List<String> found = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            found.add(cell.getAddress() + " " + cell.getNumericCellValue());
          }
        }
      }
    }
    return found;
  }

  private Path withoutFigures(Path file) throws IOException {
    Path bare = folder.resolve("bare.xlsx");
    try (ZipFile from = new ZipFile(file.toFile());
        OutputStream out = Files.newOutputStream(bare);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (Enumeration<? extends ZipEntry> parts = from.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        byte[] content = from.getInputStream(part).readAllBytes();
        if (part.getName().equals("xl/worksheets/sheet1.xml")) {
          String sheet = new String(content, StandardCharsets.UTF_8);
          content =
              sheet.replaceAll("</f><v>[^<]*</v>", "</f><v>0</v>").getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(part.getName()));
        to.write(content);
        to.closeEntry();
      }
    }
    return bare;
  }

  /** The workbook as LibreOffice saves it, every formula reckoned anew. */
  private Path calculated(Path bare) throws Exception {
    Path profile = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(
        profile.resolve("registrymodifications.xcu"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """);
    Process office =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.resolve("office").toString(),
                bare.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(office.waitFor(120, TimeUnit.SECONDS));
    return folder.resolve("office/bare.xlsx");
  }
}
