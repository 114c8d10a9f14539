package org.chatrpc.server.admin;

/** A command that only groups other commands of administrators. */
public interface AdminGroup {
    /** The options of all these commands. */
    AdminCommand admin();
}
