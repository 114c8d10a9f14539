package org.chatrpc.client.session.admin;

import java.util.Optional;
import org.chatrpc.client.session.model.Role;

/**
 * A filter for the members of a room; all criteria must match.
 *
 * @param role those with this role; empty for all
 * @param query those whose name contains it; empty for all
 */
public record MemberFilter(String room, Optional<Role> role, String query) {

    /** Everybody in the room. */
    public static MemberFilter in(String room) {
        return new MemberFilter(room, Optional.empty(), "");
    }

    /** Those who own the room. */
    public static MemberFilter ownersOf(String room) {
        return new MemberFilter(room, Optional.of(Role.OWNER), "");
    }

    /** Those of them whose name contains this. */
    public MemberFilter named(String part) {
        return new MemberFilter(room, role, part);
    }
}
