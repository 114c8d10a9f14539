package org.chatrpc.store.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    /** The names of the scripts, which the build writes from those in the folder for SQLite. */
    private static final String INDEX = "db/migration/index";

    private static final Pattern NAME = Pattern.compile("V([1-9]\\d*)__\\w+");

    /** Without the file extension, oldest first. */
    static final List<String> NAMES = names(text(INDEX));

    /** The version of the tables that this build knows. */
    public static final int NEWEST = version(NAMES.get(NAMES.size() - 1));

    private Migrations() {}

    /** The names in the text of an index, oldest first. */
    static List<String> names(String index) {
        SortedMap<Integer, String> names = new TreeMap<>();
        for (String name : index.strip().split(" ", -1)) {
            String other = names.put(version(name), name);
            if (other != null) {
                throw new IllegalStateException("Two migrations have one number: " + other + ", " + name);
            }
        }
        return List.copyOf(names.values());
    }

    private static int version(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalStateException("Not the name of a migration: " + name);
        }
        return Integer.parseInt(parts.group(1));
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
    public static void apply(String folder, DataSource dataSource) {
        // No migration is ignored: tables of a newer version are refused rather than misread.
        Flyway flyway = flyway(folder, dataSource);
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
    public static void requireKnown(String folder, DataSource dataSource) {
        Flyway flyway = flyway(folder, dataSource, "*:pending");
        if (flyway.info().current() == null) {
            throw new StoreException("The database does not contain the tables of a chat.", null);
        }
        try {
            flyway.validate();
        } catch (FlywayValidateException e) {
            throw refused(flyway, e);
        }
    }

    private static Flyway flyway(String folder, DataSource dataSource, String... ignored) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(dataSource)
                .resourceProvider(new NamedFiles(
                        NAMES.stream().map(name -> folder + "/" + name + ".sql").toList()))
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
