package org.chatrpc.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.chatrpc.server.ServerLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped says which libraries it bundles, and under which licences; the licences are there in full. */
class ThirdPartyIT {

    /** In a list: licences, each in parentheses; name; then group, artifact and version. */
    private static final Pattern LINE = Pattern.compile("^ +((?:\\([^)]+\\) )+).*\\([\\w.-]+:([\\w.-]+):([\\w.-]+) - ");

    private static final Pattern LICENCE = Pattern.compile("\\(([^)]+)\\)");
    private static final Pattern JAR = Pattern.compile("(?:.*/)?([^/]+)\\.jar");

    /** The first folders of each library in the client's jar, and one artifact that has them. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("com/formdev/flatlaf/", "flatlaf"),
            Map.entry("com/formdev/flatlaf/extras/", "flatlaf-extras"),
            Map.entry("com/formdev/flatlaf/fonts/inter/", "flatlaf-fonts-inter"),
            Map.entry("com/github/weisj/jsvg/", "jsvg"),
            Map.entry("com/sun/xml/ws/", "jaxws-rt"),
            Map.entry("com/ctc/wstx/", "woodstox-core"),
            Map.entry("de/danielnaber/jwordsplitter/", "jwordsplitter"),
            Map.entry("morfologik/speller/", "morfologik-speller"),
            Map.entry("net/fellbaum/jemoji/", "jemoji"),
            Map.entry("net/miginfocom/swing/", "miglayout-swing"),
            Map.entry("org/commonmark/", "commonmark"),
            Map.entry("org/languagetool/resource/de/", "german-pos-dict"),
            Map.entry("org/languagetool/resource/en/", "english-pos-dict"),
            Map.entry("picocli/", "picocli"));

    @Test
    void theServersListNamesEachLibraryInItsFolder() throws IOException {
        Set<String> libraries = new TreeSet<>();
        try (Stream<Path> files = Files.list(ServerLaunch.folder().resolve("lib"))) {
            files.forEach(file -> libraries.add(jarName(file.getFileName().toString())));
        }
        assertThat(libraries).isNotEmpty();
        assertThat(named(list("chat-server.jar"))).containsExactlyInAnyOrderElementsOf(libraries);
    }

    @Test
    void theApplicationsListNamesEachLibraryInIt() throws IOException {
        Set<String> libraries;
        try (ZipFile war = new ZipFile(ServerLaunch.folder().resolve("chat.war").toFile())) {
            libraries = war.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
                    .filter(name -> !name.startsWith("WEB-INF/lib/chat-contract-"))
                    .map(ThirdPartyIT::jarName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(libraries).isNotEmpty();
        assertThat(named(list("chat.war"))).containsExactlyInAnyOrderElementsOf(libraries);
    }

    @Test
    void theClientsListNamesTheLibrariesThatAreInItsJar() throws IOException {
        String names =
                named(list("chat-client.jar")).stream().map(name -> name + "\n").collect(Collectors.joining());
        try (ZipFile jar = client()) {
            PACKAGES.forEach((folder, artifact) -> {
                assertThat(jar.stream().anyMatch(entry -> entry.getName().startsWith(folder)))
                        .as(folder)
                        .isTrue();
                assertThat(names).containsPattern("(?m)^" + Pattern.quote(artifact) + "-\\d");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat-server.jar", "chat.war", "chat-client.jar"})
    void eachLicenceThatAListNamesIsThereInFull(String shipped) throws IOException {
        Path folder = ServerLaunch.folder().resolve("third-party").resolve(shipped);
        Set<String> licences = new TreeSet<>();
        for (String line : list(shipped)) {
            Matcher matcher = LICENCE.matcher(parsed(line).group(1));
            while (matcher.find()) {
                licences.add(matcher.group(1));
            }
        }
        assertThat(licences)
                .contains("Apache-2.0")
                .allSatisfy(licence -> assertThat(folder.resolve("licenses").resolve(licence + ".txt"))
                        .isNotEmptyFile());
    }

    @Test
    void theClientAndTheApplicationCarryTheirListsThemselves() throws IOException {
        try (ZipFile jar = client();
                ZipFile war =
                        new ZipFile(ServerLaunch.folder().resolve("chat.war").toFile())) {
            assertThat(content(jar)).isEqualTo(String.join("\n", all("chat-client.jar")));
            assertThat(content(war)).isEqualTo(String.join("\n", all("chat.war")));
            assertThat(jar.getEntry("META-INF/third-party/licenses/OFL-1.1.txt"))
                    .isNotNull();
        }
    }

    private static String content(ZipFile archive) throws IOException {
        try (var input = archive.getInputStream(archive.getEntry("META-INF/third-party/THIRD-PARTY.txt"))) {
            return new String(input.readAllBytes(), UTF_8).strip();
        }
    }

    private static ZipFile client() throws IOException {
        return new ZipFile(ServerLaunch.folder().resolve("chat-client.jar").toFile());
    }

    /** The lines about libraries, for what is shipped under this name. */
    private static List<String> list(String shipped) throws IOException {
        return all(shipped).stream().filter(line -> line.startsWith(" ")).toList();
    }

    private static List<String> all(String shipped) throws IOException {
        Path file =
                ServerLaunch.folder().resolve("third-party").resolve(shipped).resolve("THIRD-PARTY.txt");
        return Files.readString(file).strip().lines().toList();
    }

    private static Set<String> named(List<String> lines) {
        return lines.stream()
                .map(ThirdPartyIT::parsed)
                .map(matcher -> matcher.group(2) + "-" + matcher.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Matcher parsed(String line) {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.find()).as(line).isTrue();
        return matcher;
    }

    private static String jarName(String path) {
        Matcher matcher = JAR.matcher(path);
        assertThat(matcher.matches()).as(path).isTrue();
        return matcher.group(1);
    }
}
