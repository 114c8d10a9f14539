/**
 * What administrators do: accounts, rooms, reports and the state of the server. Holds the commands with the rules that decide
 * them, and what is shown to administrators only.
 */
@NullMarked
package org.chatrpc.admin;

import org.jspecify.annotations.NullMarked;
