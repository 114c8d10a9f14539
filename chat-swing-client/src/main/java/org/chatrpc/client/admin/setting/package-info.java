/** The settings of the server: what they are, and changing those that can change while it runs. */
@NullMarked
package org.chatrpc.client.admin.setting;

import org.jspecify.annotations.NullMarked;
