package org.chatrpc.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private static Path folder(String engine) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MigrationsTest.class.getResource("/db/migration/" + engine))
                .toURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void eachScriptIsListed(String engine) throws IOException, URISyntaxException {
        try (Stream<Path> scripts = Files.list(folder(engine))) {
            List<String> names = scripts.map(
                            script -> script.getFileName().toString().replace(".sql", ""))
                    .toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(Migrations.NAMES);
        }
    }

    /** The list is written by the build, so that a script which is lost from both folders must be missed by its number. */
    @Test
    void eachNumberIsThatOfOneScript() {
        List<Integer> numbers = Migrations.NAMES.stream()
                .map(name -> Integer.valueOf(name.replaceAll("V(\\d+)__.*", "$1")))
                .toList();

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Migrations.NEWEST)
                        .boxed()
                        .filter(number -> !NEVER_USED.contains(number))
                        .toList());
    }

    @Test
    void namesAreSortedByNumber() {
        assertThat(Migrations.names("V10__bans V2__log_home V1__chat"))
                .containsExactly("V1__chat", "V2__log_home", "V10__bans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "notes", "V3_room", "V03__room", "V3__", "V3__room.sql", "V1__chat  V2__log_home"})
    void anIndexWithAnythingElseIsRefused(String index) {
        assertThatThrownBy(() -> Migrations.names(index)).hasMessageStartingWith("Not the name of a migration: ");
    }

    @Test
    void twoScriptsOfOneNumberAreRefused() {
        assertThatThrownBy(() -> Migrations.names("V1__chat V2__log_home V2__log_place"))
                .hasMessage("Two migrations have one number: V2__log_home, V2__log_place");
    }

    /** Two versions of a node must not use one database unless somebody made sure that they can. */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void eachScriptSaysWhetherRunningNodesMayFollow(String engine) throws IOException, URISyntaxException {
        for (String name : Migrations.NAMES) {
            int version = Integer.parseInt(name.replaceAll("V(\\d+)__.*", "$1"));
            if (version >= LEAST_VERSION) {
                String script = Files.readString(folder(engine).resolve(name + ".sql"));
                boolean raises = script.strip().endsWith("UPDATE log_head SET least_version = " + version + ";");
                assertThat(raises).as(name).isNotEqualTo(script.contains(MAY_FOLLOW));
            }
        }
    }
}
