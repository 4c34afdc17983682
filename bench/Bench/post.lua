-- Sends forms as fast as they are answered. The list holds, a line each: the cookies, the form's token, the address.
-- Every form has a key of its own, and so is a change of its own.
local lines, at = {}, 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    local cookies, token, path = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)$")
    lines[#lines + 1] = { cookies, token, path }
  end
  math.randomseed(os.time())
end

local function key()
  local figures = {}
  for i = 1, 4 do figures[i] = string.format("%08x", math.random(0, 0x7fffffff)) end
  return table.concat(figures)
end

local function encoded(text)
  return (text:gsub("[^%w%-_.~]", function(c) return string.format("%%%02X", c:byte()) end))
end

function request()
  at = at % #lines + 1
  local cookies, token, path = unpack(lines[at])
  local body = "form-token=" .. encoded(token) .. "&form-key=" .. key() .. "&form-was=&text=" .. encoded("It goes on. This is sentence number " .. at .. " of the bench.")
  return wrk.format("POST", path, { ["Cookie"] = cookies, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

function done(summary, latency)
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format("COUNTED %d %d %d %d\n", summary.requests, summary.duration, errors, latency:percentile(95)))
end
