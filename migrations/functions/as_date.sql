-- What an attribute's text means as a date, or null where it means none.
create or replace function as_date(words text) returns date language plpgsql immutable parallel safe as $$
begin
  if words ~ '^\d{4}-\d{2}-\d{2}$' then return make_date(substr(words, 1, 4)::int, substr(words, 6, 2)::int, substr(words, 9)::int); end if;
  if words ~ '^\d{1,2}\.\d{1,2}\.\d{4}$' then
    return make_date(split_part(words, '.', 3)::int, split_part(words, '.', 2)::int, split_part(words, '.', 1)::int);
  end if;
  return null;
exception when others then return null;
end $$;
