package giamngheo.jobs.crash;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;

/**
 * Does the commands in this process, each in a session of its own that reaches the warehouse
 * through a place of its own; the disk fails under one writer in four.
 */
final class SessionPlayer extends Player {
  private static final int DISTURBED_OF = 4;
  private static final int LAST_WRITE = 60;

  /** A torn file of a lock is waited for; READ_ONLY ends like a kill. */
  private static final List<Writes.Fault> FAULTS =
      List.of(
          Writes.Fault.KILLED,
          Writes.Fault.KILLED,
          Writes.Fault.TORN,
          Writes.Fault.FAILED,
          Writes.Fault.MADE_AND_FAILED,
          Writes.Fault.FULL);

  private final AtomicInteger places = new AtomicInteger();

  SessionPlayer(Path folder, Path conf, Path otherConf) throws IOException {
    super(folder, conf, otherConf);
    Files.createDirectories(folder.resolve("warehouse"));
  }

  @Override
  Ended run(Path conf, boolean mayFail, Random chances, List<String> words) throws Exception {
    Path place = folder().resolve("place" + places.incrementAndGet());
    Files.createSymbolicLink(place, folder().resolve("warehouse"));
    SparkSession before = SparkSession.active();
    SparkSession session = EmptyWarehouse.in(folder()).inOwnSession().spark();
    SparkSession.setActiveSession(session);
    List<String> command = new ArrayList<>(words);
    command.addAll(List.of("--warehouse", place.toString()));
    boolean isDisturbed = mayFail && chances.nextInt(DISTURBED_OF) == 0;
    int write = 1 + chances.nextInt(LAST_WRITE);
    Writes.Fault fault = FAULTS.get(chances.nextInt(FAULTS.size()));
    if (isDisturbed) {
      Writes.watch(place, write, fault);
    }
    try {
      InProcess.Ended ended = InProcess.run(conf, command);
      return new Ended(ended.code(), ended.out(), ended.err(), isDisturbed);
    } finally {
      SparkSession.setActiveSession(before);
    }
  }
}
