-- Whoever saw a roster could mark it. The groups that every organization begins with, and those that edit activities, still may.
update organization.permission_group set permissions = array_append(permissions, 'attendance.mark')
where (code in ('owner', 'administrator', 'clerk') or 'activities.edit' = any(permissions)) and not 'attendance.mark' = any(permissions);
