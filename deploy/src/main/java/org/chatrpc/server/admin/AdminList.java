package org.chatrpc.server.admin;

import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.server.admin.connection.AdminConnection;
import org.chatrpc.server.admin.connection.Elements;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.console.TerminalText;
import org.chatrpc.server.settings.StartFailure;
import org.w3c.dom.Element;

/** A command that shows a list of any length as a table: a header line, and one line per entry, separated by tabs. */
abstract class AdminList extends AdminCall {
    private final String after;
    private final List<String> columns;

    /**
     * @param operation of the contract
     * @param after the element of the request after which the next page follows; empty if there are no pages
     * @param columns the elements to show; the first one identifies the entry
     */
    AdminList(String operation, String after, String... columns) {
        super(operation);
        this.after = after;
        this.columns = List.of(columns);
    }

    @Override
    void run(AdminConnection connection, Console console) throws StartFailure {
        Element page = call(connection);
        // Not before, because a refused command shows nothing but the reason.
        console.say(String.join("\t", columns));
        while (true) {
            List<Element> entries = Elements.children(page).stream()
                    .filter(part -> !Elements.children(part).isEmpty())
                    .toList();
            entries.forEach(entry -> console.say(line(entry)));
            if (entries.isEmpty() || !Elements.text(page, "hasMore").equals("true")) {
                return;
            }
            put(after, Elements.text(entries.get(entries.size() - 1), columns.get(0)));
            page = call(connection);
        }
    }

    private String line(Element entry) {
        return columns.stream()
                .map(column -> TerminalText.oneLine(Elements.texts(entry, column)))
                .collect(Collectors.joining("\t"));
    }
}
