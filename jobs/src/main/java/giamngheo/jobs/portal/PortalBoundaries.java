package giamngheo.jobs.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Boundaries of areas from a GeoJSON file: features with the property {@code code}, polygons in
 * degrees. They are drawn on a plane {@link #WIDTH} wide; points closer than a step are left out.
 *
 * @param day the day whose administrative map the file shows
 * @param paths drawing commands by area code
 * @param height of the plane
 */
record PortalBoundaries(LocalDate day, Map<String, String> paths, double height) {
  private static final double WIDTH = 1000;
  private static final double STEP = 0.7;

  /** A closed line of points in degrees. */
  private record Ring(List<double[]> points) {}

  /**
   * Reads the file.
   *
   * @throws CallerMistake if it cannot be read or holds no polygon with a code
   */
  static PortalBoundaries read(Path file, LocalDate day) {
    Map<String, List<Ring>> rings = new TreeMap<>();
    try {
      for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).path("features")) {
        String code = feature.path("properties").path("code").asText();
        if (!code.isEmpty()) {
          rings.computeIfAbsent(code, ignored -> new ArrayList<>()).addAll(rings(feature));
        }
      }
    } catch (IOException e) {
      throw notGeoJson(file, e);
    }
    rings.values().removeIf(List::isEmpty);
    if (rings.isEmpty()) {
      throw notGeoJson(file, null);
    }
    return drawn(rings, day);
  }

  private static CallerMistake notGeoJson(Path file, Exception cause) {
    return new CallerMistake(
        new Text(
            "Không đọc được địa giới trong %s.\nCần GeoJSON có Polygon hoặc MultiPolygon, mỗi feature có thuộc tính “code” là mã địa bàn."
                .formatted(file),
            "No boundaries can be read from %s.\nIt must be GeoJSON of Polygon or MultiPolygon, each feature with the area's code as property “code”."
                .formatted(file)),
        cause);
  }

  private static List<Ring> rings(JsonNode feature) {
    JsonNode geometry = feature.path("geometry");
    List<Ring> rings = new ArrayList<>();
    switch (geometry.path("type").asText()) {
      case "Polygon" -> polygon(geometry.path("coordinates"), rings);
      case "MultiPolygon" ->
          geometry.path("coordinates").forEach(polygon -> polygon(polygon, rings));
      default -> {
        // Points and lines bound nothing.
      }
    }
    return rings;
  }

  private static void polygon(JsonNode coordinates, List<Ring> rings) {
    for (JsonNode ring : coordinates) {
      List<double[]> points = new ArrayList<>();
      ring.forEach(
          point -> points.add(new double[] {point.path(0).asDouble(), point.path(1).asDouble()}));
      if (points.size() > 3) {
        rings.add(new Ring(points));
      }
    }
  }

  private static PortalBoundaries drawn(Map<String, List<Ring>> rings, LocalDate day) {
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    for (List<Ring> own : rings.values()) {
      for (Ring ring : own) {
        for (double[] point : ring.points()) {
          west = Math.min(west, point[0]);
          east = Math.max(east, point[0]);
          south = Math.min(south, point[1]);
          north = Math.max(north, point[1]);
        }
      }
    }
    double narrower = Math.cos(Math.toRadians((south + north) / 2));
    double scale = WIDTH / Math.max(1e-9, (east - west) * narrower);
    Map<String, String> paths = new LinkedHashMap<>();
    for (Map.Entry<String, List<Ring>> own : rings.entrySet()) {
      StringBuilder path = new StringBuilder();
      for (Ring ring : own.getValue()) {
        draw(ring, west, north, narrower * scale, scale, path);
      }
      paths.put(own.getKey(), path.toString());
    }
    return new PortalBoundaries(day, paths, (north - south) * scale);
  }

  private static void draw(
      Ring ring, double west, double north, double across, double down, StringBuilder path) {
    double lastX = Double.NEGATIVE_INFINITY;
    double lastY = Double.NEGATIVE_INFINITY;
    for (double[] point : ring.points()) {
      double x = (point[0] - west) * across;
      double y = (north - point[1]) * down;
      if (Math.hypot(x - lastX, y - lastY) >= STEP) {
        path.append(Double.isInfinite(lastX) ? 'M' : 'L')
            .append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
        lastX = x;
        lastY = y;
      }
    }
    path.append('Z');
  }

  /** What the page of the map loads. */
  Map<String, Object> content() {
    return Map.of(
        "day", day.toString(), "width", WIDTH, "height", Math.ceil(height), "paths", paths);
  }
}
