package giamngheo.jobs.cli;

import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.InputTable;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command line says when it does not understand, or cannot do what it understood. */
final class CommandErrors {
  /** Names of classes that messages carry in front of their words. */
  private static final Pattern OF_CODE =
      Pattern.compile("(?:[\\w$]+[.])*[A-Z]\\w*(?:Exception|Error)(?:: |$)");

  private CommandErrors() {}

  static Text noCommand() {
    return new Text("Chưa cho biết lệnh cần chạy.", "No command was given.");
  }

  /** Carries a text of ours through the parser's own exceptions. */
  static CallerMistake asCause(Text text) {
    return new CallerMistake(text);
  }

  static Text seeHelp(String command) {
    return new Text(
        "Xem cách dùng: ./" + command + " --help",
        "How to use it: ./" + command + " --help --lang en");
  }

  static Text unknown(UnmatchedArgumentException mistake) {
    String words = String.join(" ", mistake.getUnmatched());
    List<String> near = mistake.getSuggestions();
    Text what =
        mistake.isUnknownOption()
            ? new Text("Không có tuỳ chọn này: " + words, "There is no such option: " + words)
            : new Text(
                "Không có lệnh hay tham số này: " + words,
                "There is no such command or argument: " + words);
    if (near.isEmpty()) {
      return what;
    }
    String list = near.stream().limit(3).collect(Collectors.joining(", "));
    return new Text(
        what.vi() + "\nCó phải ý bạn là: " + list + "?",
        what.en() + "\nDid you mean: " + list + "?");
  }

  static Text missing(MissingParameterException mistake) {
    String names =
        mistake.getMissing().stream().map(CommandErrors::nameOf).collect(Collectors.joining(", "));
    return new Text("Còn thiếu: " + names, "This is missing: " + names);
  }

  static Text wrongValue(ParameterException mistake) {
    ArgSpec argument = mistake.getArgSpec();
    if (argument == null) {
      return new Text(
          "Không hiểu được câu lệnh: " + mistake.getMessage(),
          "The command cannot be understood: " + mistake.getMessage());
    }
    String value = mistake.getValue() == null ? "" : " “" + mistake.getValue() + "”";
    String expected = argument.paramLabel();
    return new Text(
        "Giá trị%s không dùng được cho %s.\nCần: %s".formatted(value, nameOf(argument), expected),
        "The value%s does not fit %s.\nExpected: %s".formatted(value, nameOf(argument), expected));
  }

  /** Files cannot have come later than today. */
  static CallerMistake receivedLater(LocalDate received, LocalDate today) {
    return new CallerMistake(
        new Text(
            "Ngày nhận %s sau hôm nay (%s); chưa có gì được nạp.\nDùng --received với ngày tệp đến, dạng yyyy-mm-dd."
                .formatted(received, today),
            "The day of receipt %s is after today (%s); nothing was loaded.\nUse --received with the day on which the files came, as yyyy-mm-dd."
                .formatted(received, today)));
  }

  /** A command whose words are fixed and whose work is not part of this version. */
  static CallerMistake notInThisVersion(String command) {
    return new CallerMistake(
        new Text(
            "Lệnh “"
                + command
                + "” chưa có trong phiên bản này; chưa có gì được thực hiện.\n"
                + "Lệnh sẽ có trong phiên bản sau, với đúng các tuỳ chọn nêu ở --help.",
            "The command “"
                + command
                + "” is not part of this version; nothing was done.\n"
                + "A later version brings it, with the options that --help shows."));
  }

  static CallerMistake unknownDataset(String name) {
    List<String> known = InputTable.all().stream().map(InputTable::name).toList();
    String nearest = NearestWord.to(name, known).map(near -> " → " + near + "?").orElse("");
    return new CallerMistake(
        new Text(
            "Không có bộ dữ liệu “" + name + "”." + nearest + "\nCó: " + String.join(", ", known),
            "There is no dataset “"
                + name
                + "”."
                + nearest
                + "\nKnown: "
                + String.join(", ", known)));
  }

  static CallerMistake noFiles(String dataset) {
    return new CallerMistake(
        new Text(
            "Chưa nêu tệp hay thư mục cần nạp cho “"
                + dataset
                + "”.\nVí dụ: ./giamngheo load "
                + dataset
                + " tệp.xlsx",
            "No file or folder was named for “"
                + dataset
                + "”.\nExample: ./giamngheo load "
                + dataset
                + " file.xlsx"));
  }

  static CallerMistake unusablePath(String path, Exception cause) {
    return new CallerMistake(
        new Text(
            "Không dùng được đường dẫn “%s”.\nKiểm tra ký tự trong tên; máy chạy ngoài màn hình (cron, ssh) cần LANG=vi_VN.UTF-8 hoặc C.UTF-8."
                .formatted(path),
            "The path “%s” cannot be used.\nCheck its letters; cron and ssh sessions need LANG=C.UTF-8."
                .formatted(path)),
        cause);
  }

  static CallerMistake wrongTime(String time) {
    return new CallerMistake(
        new Text(
            "Giá trị “" + time + "” không dùng được cho --wait.\nCần: 10m, 30s, 1h hoặc 0",
            "The value “" + time + "” does not fit --wait.\nExpected: 10m, 30s, 1h or 0"));
  }

  static CallerMistake noWarehouse(String folder) {
    return new CallerMistake(
        new Text(
            "Không có kho dữ liệu ở %s.\nKiểm tra lại --warehouse; kho có khi đã nạp tệp đầu tiên:"
                    .formatted(folder)
                + " ./giamngheo load …",
            "There is no warehouse at %s.\nCheck --warehouse; a warehouse begins with its first file:"
                    .formatted(folder)
                + " ./giamngheo load …"));
  }

  static CallerMistake noFile(Path file) {
    return new CallerMistake(
        new Text(
            "Không có tệp " + file + ".\nKiểm tra lại đường dẫn.",
            "There is no file " + file + ".\nCheck the path."));
  }

  static CallerMistake unknownStandard(String name, List<String> known) {
    String nearest = NearestWord.to(name, known).map(near -> " → " + near + "?").orElse("");
    return new CallerMistake(
        new Text(
            "Không có chuẩn “" + name + "”." + nearest + "\nCó: " + String.join(", ", known),
            "There is no standard “"
                + name
                + "”."
                + nearest
                + "\nKnown: "
                + String.join(", ", known)));
  }

  static CallerMistake unknownForm(String name, List<String> known) {
    String nearest = NearestWord.to(name, known).map(near -> " → " + near + "?").orElse("");
    return new CallerMistake(
        new Text(
            "Không có biểu “" + name + "”." + nearest + "\nCó: all, " + String.join(", ", known),
            "There is no form “"
                + name
                + "”."
                + nearest
                + "\nKnown: all, "
                + String.join(", ", known)));
  }

  static CallerMistake negativeLimit(long limit) {
    return new CallerMistake(
        new Text(
            "Số dòng không thể âm: --limit " + limit, "There is no such limit: --limit " + limit));
  }

  static CallerMistake wrongSql(Exception cause) {
    String problem = firstLine(cause.getMessage());
    return new CallerMistake(
        new Text(
            "Không chạy được câu SQL: " + problem + "\nKiểm tra tên bảng, tên cột và cú pháp.",
            "The SQL cannot be run: " + problem + "\nCheck table names, column names and syntax."),
        cause);
  }

  /** A path that cannot be made a folder or written to. */
  static CallerMistake noFolder(FileSystemException failure) {
    return new CallerMistake(
        new Text(
            "Không ghi được vào “%s”: đó là tệp chứ không phải thư mục, hoặc tên quá dài.\nChọn thư mục khác."
                .formatted(failure.getFile()),
            "Cannot write to “%s”: it is a file and no folder, or its name is too long.\nChoose another folder."
                .formatted(failure.getFile())),
        failure);
  }

  static Text cannotAnswer() {
    return new Text(
        "Không ghi hết được kết quả: nơi nhận đã đóng hoặc đầy.\nGhi ra chỗ khác và chạy lại.",
        "The answer could not be written whole: where it goes is closed or full.\nWrite it"
            + " elsewhere and run again.");
  }

  /** A mistake in a file of {@code conf/} that the question asked does not touch. */
  static Text doubtfulConfiguration(CallerMistake mistake) {
    return new Text(
        "Cảnh báo: cấu hình có chỗ sai, các lệnh tính và in sẽ không chạy: " + mistake.text().vi(),
        "Warning: a mistake in conf/; commands that compute or print will not run: "
            + mistake.text().en());
  }

  static CallerMistake onlyLocal(String warehouse) {
    return new CallerMistake(
        new Text(
            "Lệnh này chỉ làm được với kho dữ liệu là thư mục của máy này; %s nằm ở nơi khác.\nSao chép kho ấy bằng công cụ của hệ thống lưu trữ đó."
                .formatted(warehouse),
            "This command works with a warehouse that is a folder of this machine; %s lies elsewhere.\nCopy it with the tools of that file system."
                .formatted(warehouse)));
  }

  /** What nothing else explains: the words of whatever failed first, without names of the code. */
  static Text unexpected(Throwable failure) {
    String said = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String words = OF_CODE.matcher(firstLine(cause.getMessage())).replaceAll("");
      said = words.isBlank() ? said : words;
    }
    Text reason = said.isEmpty() ? new Text("không rõ", "unknown") : new Text(said, said);
    return new Text(
        "Hệ thống gặp lỗi, lệnh chưa hoàn thành.\nNguyên nhân: "
            + reason.vi()
            + "\nChạy lại với --debug để xem chi tiết cho người quản trị.",
        "The system failed and the command did not finish.\nCause: "
            + reason.en()
            + "\nRun again with --debug to see details for whoever looks after the machine.");
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  static String firstLine(String message) {
    return message == null
        ? ""
        : message.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  static CallerMistake tooFewHouseholds(int fewest) {
    return new CallerMistake(
        new Text(
            "--households nhận một số từ %d trở lên: mỗi kỳ rà soát ít nhất một hộ."
                .formatted(fewest),
            "--households takes a number from %d on: at least one household of each review."
                .formatted(fewest)));
  }
}
