package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.delta.MaintainTables;
import giamngheo.warehouse.refusal.Text;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps the warehouse small and fast: few files, and none that nobody reads. */
@Command(name = "maintain")
final class MaintainCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  /** How long what was replaced may still be read. */
  @Option(
      names = "--keep",
      paramLabel = "7d|12h|30m",
      defaultValue = "7d",
      converter = TimeSpan.class)
  private Duration keep;

  @Override
  public Integer call() {
    JobContext workplace = common.workplace(writing);
    MaintainTables.Report done =
        MaintainTables.maintain(workplace.warehouse(), keep, writing.isDryRun());
    say(compacted(done));
    say(freed(done));
    return 0;
  }

  private Text compacted(MaintainTables.Report done) {
    if (done.compacted().isEmpty()) {
      return new Text("Không bảng nào có nhiều tệp nhỏ.", "No table has many small files.");
    }
    String names = String.join(", ", done.compacted());
    return writing.isDryRun()
        ? new Text("Sẽ dồn tệp nhỏ của: " + names, "Small files would be joined in: " + names)
        : new Text("Đã dồn tệp nhỏ của: " + names, "Small files joined in: " + names);
  }

  private Text freed(MaintainTables.Report done) {
    double megabytes = done.bytes() / MEGABYTE;
    return writing.isDryRun()
        ? new Text(
            "Sẽ xoá %d trạng thái cũ và %d tệp không ai đọc, %.1f MB"
                .formatted(done.states(), done.files() - done.states(), megabytes),
            "%d old states and %d files that nobody reads would be deleted, %.1f MB"
                .formatted(done.states(), done.files() - done.states(), megabytes))
        : new Text(
            "Đã xoá %d trạng thái cũ và %d tệp không ai đọc, giải phóng %.1f MB"
                .formatted(done.states(), done.files() - done.states(), megabytes),
            "%d old states and %d files that nobody reads deleted, %.1f MB freed"
                .formatted(done.states(), done.files() - done.states(), megabytes));
  }

  private void say(Text text) {
    common.surroundings().out().println(text.in(common.surroundings().language()));
  }
}
