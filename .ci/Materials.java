import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lists the libraries of the program with licence and hash, and writes them as a CycloneDX bill of
 * materials. Licences come from the libraries' own descriptions in the local Maven repository.
 *
 * <p>Arguments: folder of the libraries, Maven repository, version of the program, file to write.
 * Exit code 1 if the licence of any is not known.
 */
public final class Materials {
  private record Material(
      String group, String name, String version, String file, String sha256, List<String> licences) {
    String purl() {
      return "pkg:maven/" + group + "/" + name + "@" + version + "?type=jar";
    }
  }

  /** Licences by what descriptions call them, as SPDX abbreviates them. */
  private static final Map<String, String> SPDX =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("apache.*2.*|asl 2.*|.*apache license.*|.*apache software.*", "Apache-2.0"),
              Map.entry("mit.*|.*mit-license.*", "MIT"),
              Map.entry("bsd.?2.*|.*2-clause.*", "BSD-2-Clause"),
              Map.entry("(new |revised |modified )?bsd.*|.*3-clause.*", "BSD-3-Clause"),
              Map.entry("(gnu )?(lesser|library|lgpl).*2\\.1.*|lgpl.?2\\.1.*", "LGPL-2.1-or-later"),
              Map.entry("gnu lesser general public licen[cs]e.*|lgpl.*", "LGPL-2.1-or-later"),
              Map.entry("epl.?2.*|eclipse public license.*2.*", "EPL-2.0"),
              Map.entry("eclipse public license.*1.*", "EPL-1.0"),
              Map.entry("mpl.*|mozilla.*", "MPL-2.0"),
              Map.entry("cddl.*", "CDDL-1.1"),
              Map.entry("edl.*|eclipse distribution.*", "BSD-3-Clause"),
              Map.entry("gpl2 w/ cpe|gpl-2\\.0-with-classpath.*|gnu general public license.*classpath.*", "GPL-2.0-with-classpath-exception"),
              Map.entry("postgresql.*|the postgresql.*", "PostgreSQL"),
              Map.entry("unicode.*", "Unicode-3.0"),
              Map.entry("public domain.*", "CC0-1.0"),
              Map.entry("cc0.*", "CC0-1.0"),
              Map.entry("0bsd.*", "0BSD")));

  /** Of libraries whose descriptions say nothing; read in the libraries themselves. */
  private static final Map<String, List<String>> READ =
      Map.of(
          "org.apache.datasketches:datasketches-memory", List.of("Apache-2.0"),
          "oro:oro", List.of("Apache-1.1"));

  private Materials() {}

  public static void main(String[] arguments) throws Exception {
    Path libraries = Path.of(arguments[0]);
    Path repository = Path.of(arguments[1]);
    Map<String, List<Path>> known = jars(repository);
    List<Material> materials = new ArrayList<>();
    try (Stream<Path> files = Files.list(libraries)) {
      for (Path file : files.sorted().toList()) {
        materials.add(material(file, known, repository));
      }
    }
    for (Material each : materials) {
      System.out.printf(
          "%-64s %-36s %s%n",
          each.group() + ":" + each.name() + ":" + each.version(),
          each.licences().isEmpty() ? "UNKNOWN" : String.join(" OR ", each.licences()),
          each.sha256());
    }
    Files.createDirectories(Path.of(arguments[3]).getParent());
    Files.writeString(Path.of(arguments[3]), bill(materials, arguments[2]));
    List<String> unknown =
        materials.stream().filter(each -> each.licences().isEmpty()).map(Material::file).toList();
    if (!unknown.isEmpty()) {
      System.err.println("licence not known: " + unknown);
      System.exit(1);
    }
  }

  private static Map<String, List<Path>> jars(Path repository) throws IOException {
    try (Stream<Path> files = Files.walk(repository)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
    }
  }

  private static Material material(Path file, Map<String, List<Path>> known, Path repository)
      throws Exception {
    String sha256 = sha256(file);
    for (Path jar : known.getOrDefault(file.getFileName().toString(), List.of())) {
      if (sha256(jar).equals(sha256)) {
        Path folder = repository.relativize(jar.getParent());
        int names = folder.getNameCount();
        String version = folder.getFileName().toString();
        String name = folder.getName(names - 2).toString();
        String group = folder.subpath(0, names - 2).toString().replace('/', '.').replace('\\', '.');
        return new Material(
            group,
            name,
            version,
            file.getFileName().toString(),
            sha256,
            licences(repository, group, name, version));
      }
    }
    throw new IOException(file + " is not in " + repository);
  }

  /** Of the library's description, or of the one that it is derived from. */
  private static List<String> licences(Path repository, String group, String name, String version)
      throws Exception {
    Path pom =
        repository.resolve(
            group.replace('.', '/') + "/" + name + "/" + version + "/" + name + "-" + version + ".pom");
    if (READ.containsKey(group + ":" + name) || !Files.exists(pom)) {
      return READ.getOrDefault(group + ":" + name, List.of());
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element project;
    try (InputStream in = Files.newInputStream(pom)) {
      project = factory.newDocumentBuilder().parse(in).getDocumentElement();
    }
    List<String> found = new ArrayList<>();
    Element licences = child(project, "licenses");
    if (licences != null) {
      for (Node node = licences.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element licence && child(licence, "name") != null) {
          found.add(spdx(child(licence, "name").getTextContent().strip()));
        }
      }
    }
    Element parent = child(project, "parent");
    return !found.isEmpty() || parent == null
        ? found
        : licences(
            repository,
            child(parent, "groupId").getTextContent().strip(),
            child(parent, "artifactId").getTextContent().strip(),
            child(parent, "version").getTextContent().strip());
  }

  private static String spdx(String named) {
    String plain = 
        named.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("^the ", "");
    return SPDX.entrySet().stream()
        .filter(each -> plain.matches(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(named.replaceAll("\\s+", " "));
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static String sha256(Path file) throws IOException, GeneralSecurityException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  /** CycloneDX 1.6; the same bytes for the same libraries. */
  private static String bill(List<Material> materials, String version) {
    String components =
        materials.stream().map(Materials::component).collect(Collectors.joining(",\n"));
    return """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.6",
          "serialNumber": "urn:uuid:%s",
          "version": 1,
          "metadata": {
            "component": {
              "type": "application", "group": "giamngheo", "name": "giamngheo", "version": %s
            }
          },
          "components": [
        %s
          ]
        }
        """
        .formatted(
            UUID.nameUUIDFromBytes((version + components).getBytes(StandardCharsets.UTF_8)),
            quoted(version),
            components);
  }

  private static String component(Material each) {
    String licences =
        each.licences().stream()
            .map(
                name ->
                    SPDX.containsValue(name)
                        ? "{\"license\": {\"id\": " + quoted(name) + "}}"
                        : "{\"license\": {\"name\": " + quoted(name) + "}}")
            .collect(Collectors.joining(", "));
    return """
            {
              "type": "library", "bom-ref": %s,
              "group": %s, "name": %s, "version": %s,
              "hashes": [{"alg": "SHA-256", "content": "%s"}],
              "licenses": [%s],
              "purl": %s
            }"""
        .formatted(
            quoted(each.purl() + "#" + each.file()),
            quoted(each.group()),
            quoted(each.name()),
            quoted(each.version()),
            each.sha256(),
            licences,
            quoted(each.purl()));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
