package org.chatrpc.store.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all scripts that migrate the tables. */
class MigrationsTest {
    /** The first one that running nodes know to ask for. */
    private static final int LEAST_VERSION = 30;

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
