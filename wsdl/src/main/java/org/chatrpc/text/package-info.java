/**
 * The rules of text that server and client share: what a message, a name, a username and a password may consist of, how names
 * are compared in a search, and whom a message mentions. One implementation, so that a client can tell before it asks what a
 * server would refuse. Everything here is pure computation without state: thread-safe, and the same in every locale.
 */
@NullMarked
package org.chatrpc.text;

import org.jspecify.annotations.NullMarked;
