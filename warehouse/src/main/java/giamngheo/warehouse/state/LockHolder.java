package giamngheo.warehouse.state;

import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.text.VietNamTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds the lock of a warehouse.
 *
 * @param id of this one holding
 * @param host name of the machine
 * @param machine what tells machines, their starts and their containers apart
 * @param process number of the process on that machine
 * @param started when that process started, for numbers are used again
 * @param command what it does
 * @param since when it took the lock, ISO 8601
 */
record LockHolder(
    String id,
    String host,
    String machine,
    long process,
    String started,
    String command,
    String since) {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(VietNamTime.ZONE);

  static LockHolder self(String command) {
    ProcessHandle process = ProcessHandle.current();
    return new LockHolder(
        UUID.randomUUID().toString(),
        thisHost(),
        thisMachine(),
        process.pid(),
        started(process),
        command,
        Instant.now().toString());
  }

  /** Whether its process is known to have ended: it ran here, and is no more. */
  boolean isDead() {
    if (!machine.equals(thisMachine())) {
      return false;
    }
    Optional<ProcessHandle> running = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
    return running.isEmpty() || !started(running.get()).equals(started);
  }

  /** Whether it is held by this very process. */
  boolean isThisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return machine.equals(thisMachine()) && process == self.pid() && started(self).equals(started);
  }

  private static String started(ProcessHandle process) {
    return startTicks(process.pid())
        .orElseGet(() -> process.info().startInstant().map(Instant::toString).orElse(""));
  }

  /** Ticks since the machine started: unlike a time, they do not move when its clock is set. */
  private static Optional<String> startTicks(long process) {
    return text(Path.of("/proc", Long.toString(process), "stat"))
        .map(text -> text.substring(text.lastIndexOf(')') + 1).trim().split(" +"))
        .filter(fields -> fields.length > 19)
        .map(fields -> fields[19]);
  }

  private static String thisHost() {
    return text(Path.of("/proc/sys/kernel/hostname"))
        .map(String::trim)
        .orElseGet(
            () -> {
              try {
                return InetAddress.getLocalHost().getHostName();
              } catch (UnknownHostException e) {
                return "?";
              }
            });
  }

  private static String thisMachine() {
    return thisHost()
        + "/"
        + text(Path.of("/proc/sys/kernel/random/boot_id")).map(String::trim).orElse("")
        + "/"
        + container();
  }

  private static String container() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Who, since when, on which machine. */
  Text shown() {
    String when = SHOWN.format(Instant.parse(since));
    return new Text(
        "lệnh “%s” trên máy %s (tiến trình %d, từ %s)".formatted(command, host, process, when),
        "command “%s” on %s (process %d, since %s)".formatted(command, host, process, when));
  }
}
