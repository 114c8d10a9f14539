package org.chatrpc.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chatrpc.server.admin.connection.AdminConnection;
import org.chatrpc.server.admin.connection.Elements;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.console.TerminalText;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The commands about the server as a whole: its settings, and the announcement. Their fields are set by picocli. */
final class ServerCommands {
    private ServerCommands() {}

    @Command(
            name = "settings",
            description =
                    "Lists the settings and where their values come from; with a name, everything about this one.")
    static final class Settings extends AdminCall {
        @Parameters(arity = "0..1", paramLabel = "NAME", description = "Such as chat.message.max.")
        private @Nullable String name;

        Settings() {
            super("ListSettings");
        }

        @Override
        void run(AdminConnection connection, Console console) throws StartFailure {
            List<Element> settings = Elements.children(call(connection));
            if (name != null) {
                AdminCall.show(one(settings, name), console);
                return;
            }
            console.say("name\tvalue\tsource\tchangeable");
            settings.forEach(setting -> console.say(String.join(
                    "\t",
                    Elements.text(setting, "name"),
                    TerminalText.oneLine(value(setting)),
                    Elements.text(setting, "source"),
                    Elements.text(setting, "changeable"))));
        }

        private static Element one(List<Element> settings, String name) throws StartFailure {
            return settings.stream()
                    .filter(setting -> Stream.of("name", "environment")
                            .anyMatch(each -> Elements.text(setting, each).equals(name)))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure("There is no setting " + name + "."));
        }

        private static String value(Element setting) {
            boolean isHidden = Elements.text(setting, "secret").equals("true")
                    && Elements.text(setting, "hasValue").equals("true");
            return isHidden ? "(secret)" : Elements.text(setting, "value");
        }
    }

    @Command(name = "set", description = "Changes a setting on all nodes while they run, until it is reset.")
    static final class Change extends AdminCall {
        @Parameters(index = "0", paramLabel = "NAME", description = "Such as chat.message.max.")
        private String name;

        @Parameters(index = "1", paramLabel = "VALUE", description = "As it would be set at the start.")
        private String value;

        Change() {
            super("ChangeSetting");
        }

        @Override
        void fill() {
            put("name", name);
            put("value", value);
        }
    }

    @Command(name = "reset", description = "Takes a change by set back: each node has the value of its start again.")
    static final class Reset extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "Such as chat.message.max.")
        private String name;

        Reset() {
            super("ResetSetting");
        }

        @Override
        void fill() {
            put("name", name);
        }
    }

    @Command(
            name = "announce",
            description = "Tells everybody something; without a text, shows what they are told.",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            usageHelpAutoWidth = true)
    static final class Announce implements AdminAction {
        @ParentCommand
        private AdminGroup group;

        @Spec
        private CommandSpec spec;

        @Parameters(arity = "0..1", paramLabel = "TEXT", description = "One line, shown above the conversation.")
        private @Nullable String text;

        @Option(
                names = "--until",
                paramLabel = "TIME",
                description = "When it is over (2026-01-31T18:00:00Z). It stays until it is taken back otherwise.")
        private @Nullable String until;

        @Option(names = "--clear", description = "Takes back what everybody is told.")
        private boolean clear;

        @Override
        public void run(Console console) throws StartFailure {
            if (text == null ? clear && until != null : clear) {
                throw usage("--clear comes without a text and a time.");
            }
            if (text == null && until != null) {
                throw usage("--until needs a text.");
            }
            try (AdminConnection connection = group.admin().connect()) {
                if (clear) {
                    connection.call("ClearAnnouncement", Map.of());
                } else {
                    Element answer = text == null ? connection.announcement() : announce(connection, text);
                    Elements.children(answer).forEach(part -> AdminCall.show(part, console));
                }
            }
        }

        private Element announce(AdminConnection connection, String line) throws StartFailure {
            Map<String, List<String>> request = new LinkedHashMap<>();
            request.put("text", List.of(line));
            if (until != null) {
                request.put("endsAt", List.of(until));
            }
            return connection.call("SetAnnouncement", request);
        }

        private ParameterException usage(String message) {
            return new ParameterException(spec.commandLine(), message);
        }
    }
}
