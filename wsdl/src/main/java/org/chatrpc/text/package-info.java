/**
 * Text rules shared by server and client: the permitted content of messages, names, usernames and passwords, how
 * searches compare text, and whom a message mentions. A client can use them to detect what the server would refuse.
 * Everything here is stateless: thread-safe, and independent of the locale.
 */
@NullMarked
package org.chatrpc.text;

import org.jspecify.annotations.NullMarked;
