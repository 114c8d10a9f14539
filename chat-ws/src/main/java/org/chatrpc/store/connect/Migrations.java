package org.chatrpc.store.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chatrpc.log.store.OutdatedNodeException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Migrates the tables. The scripts are named by an index rather than discovered, as each container stores the classes of a
 * web application differently; the build writes the index ({@code chat-ws/pom.xml}).
 */
public final class Migrations {
    private static final String FOLDER = "db/migration/";

    /** The folder whose scripts serve all engines; they have placeholders for what differs. */
    static final String BOTH = "both";

    private static final Pattern SCRIPT = Pattern.compile("(\\w+)/V([1-9]\\d*)__\\w+");

    /** The scripts of all engines, as folder/name without the file extension, in no particular order. */
    static final List<String> ALL = scripts(text(FOLDER + "index"));

    /** The version of the tables that this build knows. */
    public static final int NEWEST =
            ALL.stream().mapToInt(Migrations::version).max().orElseThrow();

    private Migrations() {}

    /** The scripts in the text of an index. */
    static List<String> scripts(String index) {
        List<String> scripts = List.of(index.strip().split(" ", -1));
        scripts.forEach(Migrations::parts);
        return scripts;
    }

    /** Those of one engine and those for all, oldest first. */
    static List<String> forEngine(List<String> scripts, String folder) {
        SortedMap<Integer, String> chosen = new TreeMap<>();
        for (String script : scripts) {
            if (Set.of(BOTH, folder).contains(parts(script).group(1))) {
                String other = chosen.put(version(script), script);
                if (other != null) {
                    throw new IllegalStateException("Two migrations have one number: " + other + ", " + script);
                }
            }
        }
        return List.copyOf(chosen.values());
    }

    static int version(String script) {
        return Integer.parseInt(parts(script).group(2));
    }

    private static MatchResult parts(String script) {
        Matcher parts = SCRIPT.matcher(script);
        if (!parts.matches()) {
            throw new IllegalStateException("Not a migration: " + script);
        }
        return parts;
    }

    /**
     * Checks that this build may still use the tables, which a newer build may have changed while this process was
     * running.
     *
     * @param least the minimum version that a node has to know, from {@code log_head.least_version}
     * @throws OutdatedNodeException if this build does not know it
     */
    public static void requireFit(int least) {
        if (least > NEWEST) {
            throw new OutdatedNodeException(
                    "A newer version of the server has changed the database, which is for nodes that know version "
                            + least + " of its tables; this one knows version " + NEWEST + ".");
        }
    }

    /**
     * @throws StoreException if the tables were not created by this version or an earlier one
     */
    public static void apply(EngineScripts engine, DataSource dataSource) {
        // No migration is ignored: tables of a newer version are refused rather than misread.
        Flyway flyway = flyway(engine, dataSource);
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw refused(flyway, e);
        }
    }

    /**
     * Checks the tables without changing anything.
     *
     * @throws StoreException if the tables were not created by this version or an earlier one
     */
    public static void requireKnown(EngineScripts engine, DataSource dataSource) {
        Flyway flyway = flyway(engine, dataSource, "*:pending");
        if (flyway.info().current() == null) {
            throw new StoreException("The database does not contain the tables of a chat.", null);
        }
        try {
            flyway.validate();
        } catch (FlywayValidateException e) {
            throw refused(flyway, e);
        }
    }

    private static Flyway flyway(EngineScripts engine, DataSource dataSource, String... ignored) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(dataSource)
                .placeholders(engine.placeholders())
                .resourceProvider(new NamedFiles(forEngine(ALL, engine.folder()).stream()
                        .map(script -> FOLDER + script + ".sql")
                        .toList()))
                .javaMigrationClassProvider(List::of)
                .locations(new String[0])
                .ignoreMigrationPatterns(ignored)
                .load();
    }

    private static StoreException refused(Flyway flyway, FlywayValidateException failure) {
        String newest = Stream.of(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(migration -> migration.getVersion().getVersion())
                .reduce("", (earlier, later) -> later);
        String reason = newest.isEmpty()
                ? "The tables of the database were not created by this version of the server or an earlier one."
                : "The database was made by a newer version of this server, which brought its tables to version "
                        + newest + ". Start that version, or restore a backup from before.";
        return new StoreException(reason, failure);
    }

    private static String text(String path) {
        try (InputStream content = Migrations.class.getClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new FlywayException("Missing in this build: " + path);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record NamedFiles(List<String> files) implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return files.contains(name) ? new MigrationFile(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return files.stream()
                    .<LoadableResource>map(MigrationFile::new)
                    .filter(file -> file.getFilename().startsWith(prefix))
                    .filter(file -> Stream.of(suffixes).anyMatch(file.getFilename()::endsWith))
                    .toList();
        }
    }

    private static final class MigrationFile extends LoadableResource {
        private final String path;

        MigrationFile(String path) {
            this.path = path;
        }

        @Override
        public Reader read() {
            return new StringReader(text(path));
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
