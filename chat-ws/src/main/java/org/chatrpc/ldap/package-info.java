/** A directory that speaks LDAP: checks passwords there, and lists who may use the chat. */
@NullMarked
package org.chatrpc.ldap;

import org.jspecify.annotations.NullMarked;
