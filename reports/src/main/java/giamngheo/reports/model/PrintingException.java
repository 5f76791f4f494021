package giamngheo.reports.model;

import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * A form that cannot be printed as asked. Messages give what is wrong and where, why, and what to
 * do, in Vietnamese and English.
 */
public final class PrintingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String vietnamese;
  private final String english;
  private final boolean ofCaller;

  private PrintingException(String vietnamese, String english, Throwable cause) {
    this(vietnamese, english, cause, false);
  }

  private PrintingException(String vietnamese, String english, Throwable cause, boolean ofCaller) {
    super(vietnamese + " / " + english, cause);
    this.vietnamese = vietnamese;
    this.english = english;
    this.ofCaller = ofCaller;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }

  /** Whether other files or options would help; else the program or the machine failed. */
  public boolean ofCaller() {
    return ofCaller;
  }

  static PrintingException noHeadings(String fileName) {
    return new PrintingException(
        "Biểu %s không có cột nào nên không in được; cần ít nhất một tiêu đề cột."
            .formatted(fileName),
        "Form %s has no column and cannot be printed; give it at least one heading."
            .formatted(fileName),
        null);
  }

  public static PrintingException tooManyColumns(String fileName, int columns, int most) {
    return new PrintingException(
        "Biểu %s có %d cột nhưng bảng của Word chỉ nhận %d; hãy in PDF hoặc XLSX."
            .formatted(fileName, columns, most),
        "Form %s has %d columns but a table in Word takes %d; print PDF or XLSX instead."
            .formatted(fileName, columns, most),
        null,
        true);
  }

  static PrintingException cellsDoNotMatchColumns(
      String fileName, int row, int cells, int columns) {
    return new PrintingException(
        "Biểu %s, dòng %d có %d ô nhưng bảng có %d cột; mỗi cột cần đúng một ô."
            .formatted(fileName, row, cells, columns),
        "Form %s, row %d has %d cells but the table has %d columns; give one cell per column."
            .formatted(fileName, row, cells, columns),
        null);
  }

  static PrintingException cellOfTwoKinds(BigDecimal value) {
    return new PrintingException(
        "Ô có cả số %s và chữ; chỉ được chọn một.".formatted(value.toPlainString()),
        "A cell holds both the number %s and a text; choose one.".formatted(value.toPlainString()),
        null);
  }

  static PrintingException weightOutOfRange(String heading, double weight) {
    return new PrintingException(
        "Cột «%s» có độ rộng %s; độ rộng phải lớn hơn 0.".formatted(heading, weight),
        "Column «%s» has the width %s; it must be above 0.".formatted(heading, weight),
        null);
  }

  public static PrintingException unsafeFileName(String fileName) {
    return new PrintingException(
        "Tên tệp «%s» không dùng được vì có thể ra ngoài thư mục kết quả; chỉ dùng chữ, số, dấu - _ . và khoảng trắng."
            .formatted(PlainText.of(fileName)),
        "File name «%s» is refused because it could leave the output folder; use letters, digits, - _ . and spaces only."
            .formatted(PlainText.of(fileName)),
        null,
        true);
  }

  public static PrintingException rowsMissing(String file, int asked, int printed) {
    return new PrintingException(
        "Tệp %s chỉ in được %d trong %d dòng nên không được giữ lại; hãy báo lỗi này kèm tên biểu."
            .formatted(file, printed, asked),
        "File %s holds %d of %d rows and was not kept; report this fault with the form's name."
            .formatted(file, printed, asked),
        null);
  }

  static PrintingException remarkTwice(String fileName, String id) {
    return new PrintingException(
        "Báo cáo %s có hai chỗ nhận xét cùng tên «%s»; hãy đặt tên khác nhau."
            .formatted(fileName, id),
        "Report %s has two remarks named «%s»; give them different names.".formatted(fileName, id),
        null,
        true);
  }

  public static PrintingException notInThatFormat(String fileName, String format) {
    return new PrintingException(
        "Báo cáo bằng lời %s không in được %s; hãy in docx hoặc pdf.".formatted(fileName, format),
        "The report in words %s cannot be printed as %s; print docx or pdf."
            .formatted(fileName, format),
        null,
        true);
  }

  public static PrintingException remarksUnreadable(Path file, String reason, Exception cause) {
    return new PrintingException(
        "Không đọc được phần nhận xét trong %s (%s) nên không ghi đè tệp này; hãy chuyển tệp đi chỗ khác rồi in lại."
            .formatted(file.getFileName(), reason),
        "The remarks in %s cannot be read (%s), so the file is not replaced; move it away and print again."
            .formatted(file.getFileName(), reason),
        cause,
        true);
  }

  public static PrintingException fontsUnavailable(Exception cause) {
    return new PrintingException(
        "Không nạp được phông chữ vì Java thiếu thư viện fontconfig; hãy cài gói fontconfig.",
        "The fonts could not be loaded because Java lacks the fontconfig library; install the"
            + " package fontconfig.",
        cause);
  }

  public static PrintingException templateRefused(Path file, Exception cause) {
    return new PrintingException(
        "Mẫu trình bày %s không dùng được: %s; chỉ được đặt chữ và trường, không khai báo DOCTYPE, không gọi lớp Java."
            .formatted(file.getFileName(), firstLine(cause)),
        "Template %s cannot be used: %s; it may place texts and fields only, without a DOCTYPE and without Java classes."
            .formatted(file.getFileName(), firstLine(cause)),
        cause,
        true);
  }

  private static String firstLine(Exception cause) {
    String message = String.valueOf(cause.getMessage());
    return message
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  public static PrintingException notWritten(Path file, Exception cause) {
    return new PrintingException(
        "Không ghi được tệp %s; kiểm tra quyền ghi và dung lượng đĩa.".formatted(file),
        "File %s could not be written; check permissions and free space.".formatted(file),
        cause);
  }
}
