package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Spark master and two workers as processes of their own on this machine's loopback, from the
 * class path of the test: no installation of Spark is needed.
 */
final class LoopbackCluster implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final int port;
  private final List<Process> workers = new ArrayList<>();
  private final Process master;

  private LoopbackCluster(Path folder) throws IOException {
    this.folder = folder;
    // Where a worker looks for Spark's own jars; those that it needs come with the class path.
    Files.createDirectories(folder.resolve("jars"));
    this.port = freePort();
    this.master =
        start(
            "master",
            List.of("-Dspark.master.rest.enabled=false"),
            List.of(
                "org.apache.spark.deploy.master.Master",
                "--host",
                LOOPBACK,
                "--port",
                Integer.toString(port),
                "--webui-port",
                "0"));
  }

  /** Starts one; its workers may still be on their way. */
  static LoopbackCluster start(Path folder) throws Exception {
    LoopbackCluster cluster = new LoopbackCluster(folder);
    cluster.awaitMaster();
    for (int number = 1; number <= 2; number++) {
      cluster.workers.add(cluster.worker(number));
    }
    return cluster;
  }

  private Process worker(int number) throws IOException {
    return start(
        "worker-" + number,
        List.of(),
        List.of(
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            LOOPBACK,
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve("work-" + number).toString(),
            url()));
  }

  /** What {@code --master} is given. */
  String url() {
    return "spark://" + LOOPBACK + ":" + port;
  }

  /** Starts a class in a JVM with this one's class path and openings; its words go to a file. */
  Process start(String name, List<String> flags, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(flags);
    command.addAll(words);
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    process.environment().put("SPARK_HOME", folder.toString());
    process.environment().put("SPARK_SCALA_VERSION", "2.13");
    process.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    // The clocks of the machines are those of the country, not that of the program.
    process.environment().put("TZ", "Asia/Ho_Chi_Minh");
    Path log = folder.resolve(name + ".log");
    return process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Kills a worker and what it runs, as the loss of its machine would. */
  void kill(int number) throws InterruptedException {
    Process worker = workers.get(number - 1);
    List<ProcessHandle> executors = worker.descendants().toList();
    assertTrue(!executors.isEmpty(), "it was at work");
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
    worker.waitFor();
  }

  private void awaitMaster() throws Exception {
    for (int tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        assertTrue(master.isAlive(), () -> read("master"));
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("no master: " + read("master"));
  }

  /** What a process said. */
  String read(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    List<Process> all = new ArrayList<>(workers);
    all.add(master);
    for (Process process : all) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
