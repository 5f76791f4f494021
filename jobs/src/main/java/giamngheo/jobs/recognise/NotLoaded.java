package giamngheo.jobs.recognise;

import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Sentences about what was named or found and is not loaded. */
final class NotLoaded {
  private NotLoaded() {}

  static Text noTable(String shown) {
    return new Text(
        shown
            + ": không phải bảng số liệu cần nạp.\nCần tệp .xlsx hoặc CSV (UTF-8) có dòng tiêu đề"
            + " theo một mẫu trong conf/sources.",
        shown
            + ": no table of ours.\nAn .xlsx or a CSV (UTF-8) is needed whose headings are those of"
            + " a layout in conf/sources.");
  }

  static Text archive(String shown) {
    return new Text(
        shown
            + ": tệp nén không được đọc, trong đó có thể có số liệu.\nGiải nén vào một thư mục rồi nạp"
            + " thư mục đó.",
        shown
            + ": archives are not read, and may hold data.\nUnpack it into a folder and load the"
            + " folder.");
  }

  static Text link(String shown) {
    return new Text(
        shown
            + ": là liên kết đến tệp khác, không được đọc.\nChép chính tệp đó vào thư mục rồi nạp.",
        shown
            + ": a link to another file, which is not read.\nCopy the file itself into the folder.");
  }

  static Text nothing(Collection<Path> paths) {
    String shown = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    return new Text(
        "Không có bảng số liệu nào để nạp trong " + shown + ".\nKiểm tra lại đường dẫn.",
        "There is no table to load in " + shown + ".\nCheck the path.");
  }

  static Text passedOver(String shown) {
    return new Text(
        shown + ": không phải bảng số liệu cần nạp, bỏ qua",
        shown + ": no table of ours, passed over");
  }
}
