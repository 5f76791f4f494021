package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.layout.SourceLayout;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column whose heading is nearly one of the layout is not read, and that is said. */
class UnreadColumnTest {
  private static final SourceLayout LAYOUT = SourceLayout.load(Intake.CONF, "phieu-ra-soat");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Thu nhập bình quân (nghìn đồng),false",
    "thu nhập  BÌNH QUÂN (nghìn đồng),false",
    "Thu nhập bình quân (đồng),true",
    "Thu nhập bình quân,true",
    "Thu nhập bình quân (triệu đồng/tháng),true",
    "Thu nhập bình quan (nghìn đồng),true",
    "Ghi chú,false",
    "Số khẩu,false",
    "Thu hoạch,false"
  })
  void isToldOnceOnTheFirstLine(String heading, boolean isTold) throws Exception {
    Path file =
        Intake.write(
            folder,
            "ho.csv",
            "Năm rà soát,Ngày rà soát,Mã xã,Mã hộ,Dân tộc,%s%n".formatted(heading)
                + "2024,15/10/2024,06325,06325-0001,Tày,1400\n"
                + "2024,15/10/2024,06325,06325-0002,Tày,1400\n");
    List<ReceivedLine> lines = Intake.read(file, "household", LAYOUT);
    assertEquals(
        List.of(isTold ? List.of("COLUMN_NOT_READ") : List.of(), List.of()),
        lines.stream().map(Intake::faults).toList());
  }
}
