package org.chatrpc.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Keeps the table of commands in {@code docs/administration.md} in step with the commands that there are. */
class CommandLinePageTest {
    private static final Path PAGE = Path.of("..", "docs", "administration.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| (`[^|]+) \\|$");
    private static final Pattern COMMAND = Pattern.compile("`([a-z -]+)`");

    @Test
    void theTableHasEveryCommandAndNoOther() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("\n## The command line\n");
        String section = page.substring(begin, page.indexOf("\n## ", begin + 1));
        Set<String> listed = ROW.matcher(section)
                .results()
                .flatMap(row -> COMMAND.matcher(row.group(1)).results())
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(commands(new CommandLine(new AdminCommand()), ""));
    }

    /** Those that do something: a group is listed by its commands. */
    private static Set<String> commands(CommandLine command, String prefix) {
        Set<String> names = new TreeSet<>();
        command.getSubcommands().forEach((name, sub) -> {
            if (sub.getSubcommands().isEmpty()) {
                names.add(prefix + name);
            } else {
                names.addAll(commands(sub, prefix + name + " "));
            }
        });
        return names;
    }
}
