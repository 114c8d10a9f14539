package org.chatrpc.client.admin.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.Identifier;

/** Ids of rooms in a field, separated by spaces, commas or semicolons. */
final class RoomIds {

    private RoomIds() {}

    /** The ids as typed, each once, in lower case. */
    static List<String> split(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("[\\s,;#]+"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** Why one of them can be no room. */
    static Optional<String> flaw(List<String> ids) {
        return ids.stream()
                .filter(id -> !Identifier.ROOM.isWellFormed(id))
                .findFirst()
                .map(id -> Texts.get("newService.noRoom", id));
    }
}
