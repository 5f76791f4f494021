package giamngheo.warehouse.file.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.line.IncomingFile;
import giamngheo.warehouse.file.line.Intake;
import giamngheo.warehouse.file.line.ReceivedLine;
import giamngheo.warehouse.table.MemberTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading a line needs can travel to another machine. */
class TravelTest {
  @TempDir Path folder;

  @Test
  void readsTheSameLinesAfterTheJourney() throws Exception {
    LineContext context = journey(Intake.CONTEXT);
    SourceLayout layout = journey(Intake.CANONICAL);
    Path file =
        Intake.write(
            folder,
            "a.csv",
            """
            review_year,area_code,household_id,member_no,sex,birth_year,id_number
            2024,06325,H1,1,female,1990,020190000123
            """);
    ReceivedLine here = Intake.read(file, "member").get(0);
    try (IncomingFile incoming = IncomingFile.open(file, MemberTable.TABLE, layout, context)) {
      ReceivedLine there = incoming.tables().get(0).lines().next();
      assertEquals(here, there);
      assertEquals(here, journey(there));
      assertEquals(List.of("BIRTH_YEAR_ONLY birth_year"), Intake.faults(there));
    }
  }

  @Test
  void doesNotShowTheKey() {
    assertFalse(Intake.CONTEXT.toString().contains("khoá"));
  }

  @SuppressWarnings("unchecked")
  private static <T> T journey(T thing) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thing);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
