package org.chatrpc.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all scripts that migrate the tables. */
class MigrationsTest {
    /** The first one that running nodes know to ask for. */
    private static final int LEAST_VERSION = 30;

    /** Numbers that no script ever had. A script that was released is never removed. */
    private static final Set<Integer> NEVER_USED = Set.of(24);

    private static final String MAY_FOLLOW = "-- Running nodes of the version before may follow.";

    private static final List<String> ENGINES = List.of("sqlite", "postgresql");

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MigrationsTest.class.getResource("/db/migration"))
                .toURI());
    }

    @Test
    void eachScriptIsListed() throws IOException, URISyntaxException {
        Path folder = folder();
        try (Stream<Path> found = Files.walk(folder)) {
            List<String> scripts = found.map(
                            file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".sql"))
                    .map(file -> file.substring(0, file.length() - ".sql".length()))
                    .toList();
            assertThat(scripts).containsExactlyInAnyOrderElementsOf(Migrations.ALL);
        }
    }

    @Test
    void aScriptIsForAllEnginesOrOnceForEach() {
        Map<Integer, List<String>> folders = Migrations.ALL.stream()
                .collect(Collectors.groupingBy(
                        Migrations::version,
                        Collectors.mapping(script -> script.substring(0, script.indexOf('/')), Collectors.toList())));

        assertThat(folders).allSatisfy((version, of) -> {
            if (of.contains(Migrations.BOTH)) {
                assertThat(of).containsExactly(Migrations.BOTH);
            } else {
                assertThat(of).containsExactlyInAnyOrderElementsOf(ENGINES);
            }
        });
    }

    /** The list is written by the build, so that a script which is lost from all folders must be missed by its number. */
    @Test
    void noNumberIsMissing() {
        assertThat(Migrations.ALL.stream().map(Migrations::version).distinct())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, Migrations.NEWEST)
                        .boxed()
                        .filter(number -> !NEVER_USED.contains(number))
                        .toList());
    }

    @Test
    void anEngineHasItsScriptsAndThoseForAllSortedByNumber() {
        List<String> scripts = List.of(
                "both/V10__bans", "postgresql/V1__chat", "postgresql/V2__home", "sqlite/V1__chat", "sqlite/V2__home");

        assertThat(Migrations.forEngine(scripts, "sqlite"))
                .containsExactly("sqlite/V1__chat", "sqlite/V2__home", "both/V10__bans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notes",
                "V3__room",
                "both/V3_room",
                "both/V03__room",
                "both/V3__",
                "both/V3__room.sql",
                "both/V1__chat  both/V2__log_home"
            })
    void anIndexWithAnythingElseIsRefused(String index) {
        assertThatThrownBy(() -> Migrations.scripts(index)).hasMessageStartingWith("Not a migration: ");
    }

    @Test
    void twoScriptsOfOneNumberAreRefused() {
        assertThatThrownBy(() -> Migrations.forEngine(List.of("sqlite/V2__log_home", "both/V2__log_place"), "sqlite"))
                .hasMessage("Two migrations have one number: sqlite/V2__log_home, both/V2__log_place");
    }

    /** Two versions of a node must not use one database unless somebody made sure that they can. */
    @Test
    void eachScriptSaysWhetherRunningNodesMayFollow() throws IOException, URISyntaxException {
        for (String script : Migrations.ALL) {
            int version = Migrations.version(script);
            if (version >= LEAST_VERSION) {
                String text = Files.readString(folder().resolve(script + ".sql"));
                boolean raises = text.strip().endsWith("UPDATE log_head SET least_version = " + version + ";");
                assertThat(raises).as(script).isNotEqualTo(text.contains(MAY_FOLLOW));
            }
        }
    }
}
