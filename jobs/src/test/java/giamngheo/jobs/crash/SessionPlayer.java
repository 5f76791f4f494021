package giamngheo.jobs.crash;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.crash.History.Deed;
import giamngheo.jobs.crash.History.Seen;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.release.MakeRelease;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.delta.MaintainTables;
import giamngheo.warehouse.refusal.Refusal;
import giamngheo.warehouse.release.ReleaseState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Does the commands in this process, each on a view of the warehouse of its own. */
record SessionPlayer(Path folder) implements HistoriesTest.Player {

  @Override
  public boolean write(Deed deed, String unit, int number) throws Exception {
    JobContext workplace = EmptyWarehouse.in(folder).inOwnSession();
    try {
      switch (deed) {
        case LOAD -> load(workplace, unit, number);
        case RUN ->
            Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
        case RELEASE ->
            MakeRelease.make(
                workplace,
                new MakeRelease.Request(
                    ReleaseState.PROVISIONAL,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false));
        default -> MaintainTables.maintain(workplace.warehouse(), Duration.ofMinutes(5), false);
      }
      return true;
    } catch (Refusal e) {
      return false; // Nothing was run yet, or it is stale.
    }
  }

  private void load(JobContext workplace, String unit, int number) throws Exception {
    List<LoadRequest.Source> sources = new ArrayList<>();
    UnitFiles.write(folder.resolve("input"), unit, number)
        .forEach(
            (dataset, file) -> sources.add(new LoadRequest.Source(file, dataset, "canonical")));
    Receive.load(
        workplace,
        new LoadRequest(sources, new LoadRequest.Mode(true, true, false), false, Optional.empty()));
  }

  @Override
  public Sight read(List<String> units) throws Exception {
    JobContext workplace = EmptyWarehouse.in(folder).inOwnSession();
    Row row =
        ReadOnlyQuery.query(
                ReadOnlyQuery.catalogue(workplace), workplace.spark(), UnitFiles.query(units))
            .head();
    Map<String, Seen> seen = new HashMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      int[] numbers = new int[5];
      for (int at = 0; at < numbers.length; at++) {
        numbers[at] = ((Number) row.get(unit * numbers.length + at)).intValue();
      }
      seen.put(
          units.get(unit), new Seen(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
    }
    return new Sight(true, seen, workplace.warehouse().state());
  }
}
